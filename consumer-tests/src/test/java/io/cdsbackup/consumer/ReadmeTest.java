package io.cdsbackup.consumer;

import static io.cdsbackup.consumer.Cloud.BACKUP_ID;
import static io.cdsbackup.consumer.Cloud.CONTENT;
import static io.cdsbackup.consumer.Cloud.INSTANCE_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.consumer.ChildJvm.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java that the README shows is compiled against the built jars and run, as it stands there. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    /** What surrounds a snippet; the names are those that the snippets use. */
    private static final String PROGRAM = """
            import static org.assertj.core.api.Assertions.assertThat;

            import feign.*;
            import io.cdsbackup.*;
            import io.cdsbackup.domain.*;
            import io.cdsbackup.error.*;
            import io.cdsbackup.testkit.*;
            import io.cdsbackup.transport.feign.*;
            import java.nio.file.*;

            public class Readme {
                static final InstanceUuid instance = InstanceUuid.of("instance-1");
                static final String secretId = "AKEXAMPLE";
                static final String secretKey = "secret-for-tests";
                static final RequestInterceptor tracing = request -> {};
                static final byte[] content = "-- a dump".getBytes(java.nio.charset.StandardCharsets.UTF_8);

                static void scheduleAgain() {
                    System.out.println("again");
                }

                static void report(String kind, String message, String hint) {
                    System.out.println(kind + ": " + message);
                }

                public static void main(String[] arguments) {
                    BackupId backupId = BackupId.of(arguments[0]);
                    Path directory = Path.of(arguments[1]);
                    //SNIPPET
                }
            }
            """;

    @TempDir
    private Path classes;

    @TempDir
    private Path work;

    @Test
    void theFirstExampleListsAndDownloads() throws Exception {
        try (Cloud cloud = new Cloud()) {
            Outcome outcome = run(0, "", cloud.environment(), BACKUP_ID);

            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.out()).hasSize(2);
            assertThat(outcome.out().get(0)).startsWith(BACKUP_ID + " finished ");
            assertThat(outcome.out().get(1)).contains(INSTANCE_ID + "_" + BACKUP_ID);
            assertThat(work.resolve(INSTANCE_ID + "_" + BACKUP_ID)).hasContent(CONTENT);
        }
    }

    @Test
    void theSecondMakesAClientByFeign() throws Exception {
        Outcome outcome = run(1, "client.close(); System.out.println(\"made\");", Map.of(), BACKUP_ID);

        assertThat(outcome).isEqualTo(new Outcome(0, List.of("made"), List.of()));
    }

    @Test
    void theThirdReportsWhatFailed() throws Exception {
        try (Cloud cloud = new Cloud()) {
            Outcome outcome = run(2, "", cloud.environment(), "another");

            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.out()).hasSize(1);
            assertThat(outcome.out().get(0)).startsWith("not-found: ");
        }
    }

    @Test
    void theFourthDownloadsFromTheFake() throws Exception {
        Outcome outcome = run(3, "System.out.println(\"held\");", Map.of(), BACKUP_ID);

        assertThat(outcome).isEqualTo(new Outcome(0, List.of("held"), List.of()));
        assertThat(work.resolve("i-1_b-1")).hasContent("-- a dump");
    }

    @Test
    void bothLanguagesShowTheSame() throws Exception {
        assertThat(examples("README.zh-CN.md").stream().map(ReadmeTest::withoutComments))
                .containsExactlyElementsOf(examples("README.md").stream()
                        .map(ReadmeTest::withoutComments)
                        .toList());
    }

    private Outcome run(int example, String after, Map<String, String> environment, String backupId)
            throws IOException {
        String snippet = examples("README.md").get(example);
        String client = example == 2 ? "BackupClient client = BackupClient.create();\n" : "";
        List<Path> path = classPath();
        ConsumerProgram.onClassPath(path)
                .with("Readme", PROGRAM.replace("//SNIPPET", client + snippet + after))
                .into(classes);
        List<Path> running = new ArrayList<>(path);
        running.add(classes);
        return ChildJvm.in(work)
                // Both transports are on the path of the tests.
                .option("-Dcds.backup.transport=jdk")
                .environment(environment)
                .runClass(running, "Readme", backupId, work.toString());
    }

    /** All that this module's tests see: every built jar, and the assertions. */
    private static List<Path> classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .toList();
    }

    private static List<String> examples(String readme) throws IOException {
        List<String> examples = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve(readme)));
        while (block.find()) {
            examples.add(block.group(1));
        }
        assertThat(examples).hasSize(4);
        return examples;
    }

    private static String withoutComments(String example) {
        return example.replaceAll(" +//.*", "");
    }
}

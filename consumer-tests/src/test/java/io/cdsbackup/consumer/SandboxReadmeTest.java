package io.cdsbackup.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.consumer.ChildJvm.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Java that the sandbox's README shows is compiled against the built jars and run, as it stands there. */
class SandboxReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final String PROGRAM = """
            import static org.assertj.core.api.Assertions.assertThat;

            import io.cdsbackup.*;
            import io.cdsbackup.domain.*;
            import io.cdsbackup.sandbox.*;
            import java.time.Duration;

            public class Readme {
                public static void main(String[] arguments) throws InterruptedException {
                    //SNIPPET
                    System.out.println("held");
                }
            }
            """;

    @TempDir
    private Path classes;

    @TempDir
    private Path work;

    @ParameterizedTest
    @CsvSource({"0, jdk", "0, feign", "1, jdk", "1, feign"})
    void whatItShowsHolds(int example, String transport) throws IOException {
        List<String> examples = BLOCK.matcher(Files.readString(Path.of("..", "sandbox", "README.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(examples).hasSize(2);
        List<Path> path = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .toList();
        ConsumerProgram.onClassPath(path)
                .with("Readme", PROGRAM.replace("//SNIPPET", examples.get(example)))
                .into(classes);
        List<Path> running = new ArrayList<>(path);
        running.add(classes);

        Outcome outcome =
                ChildJvm.in(work).option("-Dcds.backup.transport=" + transport).runClass(running, "Readme");

        assertThat(outcome).isEqualTo(new Outcome(0, List.of("held"), List.of()));
    }
}

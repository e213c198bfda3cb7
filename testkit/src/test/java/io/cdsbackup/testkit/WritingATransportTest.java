package io.cdsbackup.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.DownloadedBackup;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.sandbox.SampleDatabase;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to writing transports shows is in the sources of its example, which is a module, is found, and works. */
class WritingATransportTest {

    private static final Path GUIDE = Path.of("../docs/writing-a-transport.md");
    private static final Path EXAMPLE = Path.of("src/test/java/io/cdsbackup/testkit/urlconnection");
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path MODULE = RESOURCES.resolve("urlconnection/module-info.java");
    private static final Path SERVICES = RESOURCES.resolve("META-INF/services/io.cdsbackup.port.TransportProvider");
    private static final Pattern BLOCK = Pattern.compile("^```\\w+\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @RegisterExtension
    final SandboxExtension sandbox = SandboxExtension.withSampleDatabase();

    @Test
    void whatTheGuideShowsIsInTheSources() throws IOException {
        List<String> sources = new ArrayList<>(List.of(unindented(MODULE), unindented(SERVICES)));
        for (Path each : sources()) {
            sources.add(unindented(each));
        }

        List<String> shown = BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult block) -> unindented(block.group(1)))
                .toList();

        assertThat(shown)
                .hasSize(7)
                .allSatisfy(block -> assertThat(sources)
                        .as("the sources that have%n%s", block)
                        .anyMatch(source -> source.contains(block)));
    }

    @Test
    void theExampleIsAModuleOfItsOwn(@TempDir Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-d", classes.toString()));
        arguments.addAll(List.of("-Xlint:all", "-Werror", "--module-path", modules()));
        arguments.add(MODULE.toString());
        sources().stream()
                .map(Path::toString)
                .filter(source -> !source.endsWith("Test.java"))
                .forEach(arguments::add);
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);

        int exit = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));

        assertThat(said.toString()).isEmpty();
        assertThat(exit).isZero();
    }

    @Test
    void aClientFindsTheExampleByItsNameAndDownloadsWithIt() {
        InMemoryStore store = InMemoryStore.create();
        try (BackupClient client = sandbox.clientBuilder()
                .transport("urlconnection")
                .jsonCodec(new TestJson())
                .backupStore(store)
                .build()) {
            Backup newest = client.listBackups(SampleDatabase.INSTANCE).get(0);

            DownloadedBackup done =
                    client.download(SampleDatabase.INSTANCE, newest.id(), DownloadTarget.in(Path.of("/backups")));

            assertThat(store.content(done.file())).isPresent();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            return files.sorted().toList();
        }
    }

    private static String modules() {
        return Stream.of(TransportProvider.class, NullMarked.class)
                .map(type -> Path.of(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                        .toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String unindented(Path source) throws IOException {
        return unindented(Files.readString(source));
    }

    private static String unindented(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }
}

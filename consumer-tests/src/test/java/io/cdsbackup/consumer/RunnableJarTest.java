package io.cdsbackup.consumer;

import static io.cdsbackup.consumer.Cloud.BACKUP_ID;
import static io.cdsbackup.consumer.Cloud.CONTENT;
import static io.cdsbackup.consumer.Cloud.INSTANCE_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.consumer.ChildJvm.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as one jar, alone in a folder. */
class RunnableJarTest {

    private final BuiltJar jar = new BuiltJar(BuiltJars.of("cli").file().resolveSibling("cds-backup.jar"));

    @TempDir
    private Path work;

    private Path alone;

    @BeforeEach
    void copyTheJar() throws IOException {
        alone = Files.copy(jar.file(), work.resolve("command.jar"));
    }

    @Test
    void saysItsVersion() {
        String version = BuiltJars.of("cli").pom().version();

        assertThat(ChildJvm.in(work).runJar(alone, "--version"))
                .isEqualTo(new Outcome(0, List.of("cds-backup " + version), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void downloadsByEachTransport(String transport) {
        Outcome outcome;
        try (Cloud cloud = new Cloud()) {
            outcome = ChildJvm.in(work)
                    .environment(cloud.environment())
                    .runJar(
                            alone,
                            "get",
                            INSTANCE_ID,
                            BACKUP_ID,
                            "--transport",
                            transport,
                            "--output",
                            "json",
                            "--quiet");
        }

        assertThat(outcome.exitCode()).as(String.join("\n", outcome.err())).isZero();
        assertThat(String.join("\n", outcome.out())).contains("\"backupId\":\"" + BACKUP_ID + "\"");
        assertThat(work.resolve(INSTANCE_ID + "_" + BACKUP_ID)).hasContent(CONTENT);
    }

    @Test
    void holdsTheServicesOfAllItsModules() {
        Map<String, List<String>> expected = new TreeMap<>();
        for (BuiltJar part : BuiltJars.all()) {
            part.services().forEach((service, providers) -> expected.merge(service, providers, RunnableJarTest::both));
        }

        assertThat(jar.services()).containsAllEntriesOf(expected);
    }

    @Test
    void holdsTheClassesOfItsModulesAndNoModuleDescriptorNorTest() {
        assertThat(jar.classes())
                .containsAll(BuiltJars.of("core").classes().stream()
                        .filter(name -> !name.equals("module-info.class"))
                        .toList())
                .contains("io/cdsbackup/cli/Main.class", "picocli/CommandLine.class", "feign/Feign.class")
                .noneMatch(name -> name.endsWith("module-info.class"))
                .noneMatch(name -> name.startsWith("io/cdsbackup/testkit/") || name.startsWith("org/junit/"));
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).sorted().toList();
    }
}

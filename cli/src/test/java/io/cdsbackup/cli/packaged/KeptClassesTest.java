package io.cdsbackup.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.Outcome;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The classes that a demo keeps for the runs after it, with a real JVM. */
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
class KeptClassesTest {

    private final SandboxCloud cloud = SandboxCloud.withSampleDatabase();
    private final InstanceUuid instance = cloud.instances().get(0);

    @TempDir
    Path temporary;

    private Installed installed;

    @BeforeEach
    void unpack() throws Exception {
        installed =
                Installed.in(Files.createDirectory(temporary.resolve("folder"))).against(cloud);
        installed.set("JAVA_HOME", tellingJava().toString()).set("CLASSES", "");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void a_demo_says_what_it_always_says_and_the_next_run_maps_its_classes() throws Exception {
        Outcome demo = installed.run("demo", "--output", "json", "-q");

        assertThat(demo.exitCode()).as(demo.stderr()).isZero();
        assertThat(demo.stderr()).isEmpty();
        assertThat(Outcome.text(demo.json(), "backupId")).isNotEmpty();
        assertThat(demo.stdout().lines()).hasSize(1);
        assertThat(kept()).hasSize(1);
        assertThat(fromArchive())
                .anyMatch(line -> line.contains("io.cdsbackup.codec.jackson.JacksonCodec "))
                .anyMatch(line -> line.contains("io.cdsbackup.BackupClient "));
    }

    @Test
    void one_that_is_spoilt_is_passed_over() throws Exception {
        installed.run("demo", "-q");
        Path archive = kept().get(0);
        Files.delete(archive);
        Files.writeString(archive, "no classes");

        assertThat(fromArchive()).isEmpty();
    }

    @Test
    void nothing_is_said_where_they_cannot_be_kept() throws Exception {
        // A folder in the way of the one name: a read-only folder would not stop root.
        installed.run("demo", "-q");
        Path archive = kept().get(0);
        Files.delete(archive);
        Files.createDirectory(archive);
        Files.createFile(archive.resolve("something"));

        Outcome demo = installed.run("demo", "-q", "--output", "json");

        assertThat(demo.exitCode()).as(demo.stderr()).isZero();
        assertThat(demo.stderr()).isEmpty();
        assertThat(archive).isDirectory();
        assertThat(list().stderr()).isEmpty();
        try (Stream<Path> left = Files.list(archive.getParent())) {
            assertThat(left).noneMatch(file -> file.toString().endsWith(".new"));
        }
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(installed.script().resolveSibling("../lib"))) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private Outcome list() throws IOException, InterruptedException {
        Outcome outcome = installed.run("list", instance.value());
        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(outcome.stderr()).isEmpty();
        return outcome;
    }

    /** The classes that a {@code list} takes from the archive. */
    private List<String> fromArchive() throws IOException, InterruptedException {
        Path classes = temporary.resolve("classes.txt");
        installed.set("CLASSES", classes.toString());
        list();
        installed.set("CLASSES", "");
        try (Stream<String> lines = Files.lines(classes)) {
            return lines.filter(line -> line.endsWith("shared objects file (top)"))
                    .toList();
        }
    }

    /** A Java that tells where its classes come from when asked to: after the launcher's own options, which silence the log. */
    private Path tellingJava() throws IOException {
        Path real = Path.of(System.getProperty("java.home"));
        Path telling = Files.createDirectories(temporary.resolve("telling/bin")).getParent();
        Files.copy(real.resolve("release"), telling.resolve("release"));
        Path program = Files.writeString(telling.resolve("bin/java"), """
                #!/bin/sh
                for argument; do
                  shift
                  [ "$argument" = -jar ] && [ -n "$CLASSES" ] && set -- "$@" "-Xlog:class+load:file=\"$CLASSES\""
                  set -- "$@" "$argument"
                done
                exec '%s/bin/java' "$@"
                """.formatted(real));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return telling;
    }
}

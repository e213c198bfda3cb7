package io.cdsbackup.cli.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.Outcome;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is in the archive, and that it runs wherever it is unpacked. */
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
class ArchiveTest {

    @TempDir
    Path temporary;

    private Path folder;
    private Installed installed;

    @BeforeEach
    void unpack() throws Exception {
        folder = Files.createDirectory(temporary.resolve("a folder with spaces"));
        installed = Installed.in(folder);
    }

    @Test
    void files_belong_to_root_and_only_the_launcher_is_a_program() throws Exception {
        String top = Installed.archive().getFileName().toString().replace(".tar.gz", "/");

        List<String> lines = listing();

        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line).contains(" " + top).matches("(-rw[x-]r-[x-]r-[x-]|drwxr-xr-x) +0/0 .*"));
        assertThat(lines.stream().map(line -> line.substring(line.indexOf(top) + top.length())))
                .contains(
                        "bin/cds-backup",
                        "lib/cds-backup.jar",
                        "README.md",
                        "README.zh-CN.md",
                        "LICENSE",
                        "CHANGELOG.md")
                .doesNotHaveDuplicates();
        assertThat(lines)
                .filteredOn(line -> line.startsWith("-rwxr-xr-x"))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("/bin/cds-backup"));
        assertThat(lines)
                .filteredOn(line -> !line.startsWith("-rwxr-xr-x") && !line.startsWith("d"))
                .allMatch(line -> line.startsWith("-rw-r--r--"));
    }

    @Test
    void it_says_its_version_through_a_chain_of_symbolic_links_and_without_a_home() throws Exception {
        Files.createSymbolicLink(folder.resolve("link"), installed.script());
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("link"));

        Outcome outcome = installed.run(second, "--version");

        String version = Installed.archive().getFileName().toString().replaceAll("cds-backup-|\\.tar\\.gz", "");
        assertThat(outcome).isEqualTo(new Outcome(0, "cds-backup " + version + "\n", ""));
    }

    @Test
    void it_lists_without_a_home() throws Exception {
        assertThatItLists();
    }

    @Test
    void it_lists_where_the_home_cannot_be_written_to() throws Exception {
        // A file: a read-only folder would not stop root.
        installed.set("HOME", Files.createFile(folder.resolve("home")).toString());

        assertThatItLists();
    }

    private void assertThatItLists() throws IOException, InterruptedException {
        try (SandboxCloud cloud = SandboxCloud.withSampleDatabase()) {
            InstanceUuid instance = cloud.instances().get(0);
            Outcome outcome = installed.against(cloud).run("list", instance.value());

            assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
            assertThat(outcome.stderr()).isEmpty();
            assertThat(outcome.stdout())
                    .contains(cloud.backups(instance).get(0).id().value());
        }
    }

    private static List<String> listing() throws IOException, InterruptedException {
        Process tar = new ProcessBuilder(
                        "tar",
                        "-tvz",
                        "--numeric-owner",
                        "-f",
                        Installed.archive().toString())
                .start();
        List<String> lines =
                new String(tar.getInputStream().readAllBytes(), UTF_8).lines().toList();
        assertThat(tar.waitFor()).isZero();
        return lines;
    }
}

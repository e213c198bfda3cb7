package io.cdsbackup.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.Outcome;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The classes that an installed command keeps ready for its next start. */
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
class ClassArchiveTest {

    @TempDir
    Path temporary;

    private final SandboxCloud cloud = SandboxCloud.withSampleDatabase();
    private final InstanceUuid instance = cloud.instances().get(0);
    private Path cache;
    private Installed installed;

    @BeforeEach
    void unpack() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("a folder with spaces"));
        installed = Installed.in(folder).against(cloud);
        cache = temporary.resolve("the cache");
        installed.set("XDG_CACHE_HOME", cache.toString());
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void the_second_start_uses_what_the_first_has_made_and_a_spoilt_one_is_passed_over() throws Exception {
        Outcome first = list();
        Path archive = awaitArchive();

        assertThat(first.stderr()).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive.getParent())))
                .isEqualTo("rwx------");
        assertThat(list()).isEqualTo(first);
        assertThat(classesFromArchive()).anyMatch(line -> line.contains("io.cdsbackup.cli.Cli "));

        spoil(archive);
        assertThat(list()).isEqualTo(first);
        assertThat(classesFromArchive()).isEmpty();

        cutShort(archive);
        assertThat(list()).isEqualTo(first);
        awaitGone(archive.getParent(), ".making");
    }

    @Test
    void a_folder_that_is_a_link_is_left_alone() throws Exception {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.createDirectories(cache);
        Files.createSymbolicLink(cache.resolve("cds-backup"), elsewhere);

        assertThat(list().exitCode()).isZero();

        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void there_is_none_where_it_is_switched_off() throws Exception {
        installed.set("CDS_NO_CLASS_ARCHIVE", "1");

        assertThat(list().exitCode()).isZero();

        assertThat(cache).doesNotExist();
    }

    private Outcome list() throws IOException, InterruptedException {
        Outcome outcome = installed.run("list", instance.value());
        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        return outcome;
    }

    private List<String> classesFromArchive() throws IOException, InterruptedException {
        Path log = temporary.resolve("classes.txt");
        installed.set(
                "JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + log.toString().replace(" ", "' '"));
        list();
        installed.set("JDK_JAVA_OPTIONS", "");
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.endsWith("shared objects file (top)"))
                    .toList();
        }
    }

    private Path awaitArchive() throws IOException {
        Path folder = cache.resolve("cds-backup");
        while (!contains(folder, ".jsa")) {
            LockSupport.parkNanos(20_000_000);
        }
        awaitGone(folder, ".making");
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static void awaitGone(Path folder, String ending) throws IOException {
        while (contains(folder, ending)) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static boolean contains(Path folder, String ending) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(ending));
        }
    }

    private static void spoil(Path archive) throws IOException {
        Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-------"));
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            for (long at = 8192; at < file.length(); at += 4096) {
                file.seek(at);
                file.write(new byte[64]);
            }
        }
    }

    private static void cutShort(Path archive) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
    }
}

package io.cdsbackup.localfiles;

import static io.cdsbackup.localfiles.Sessions.bytes;
import static io.cdsbackup.localfiles.Sessions.content;
import static io.cdsbackup.localfiles.Sessions.fetch;
import static io.cdsbackup.localfiles.Sessions.names;
import static io.cdsbackup.localfiles.Sessions.target;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cdsbackup.error.DiskFullException;
import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.port.StoreSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskTroubleTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Disk quota exceeded", "There is not enough space on the disk"})
    void a_full_disk_is_told_by_what_the_system_says(String reason) {
        FaultyDisk disk = new FaultyDisk();
        try (StoreSession session = new LocalBackupStore(disk).open(target(folder))) {
            fetch(session, "half");
            disk.failing("write", reason);

            assertThatExceptionOfType(DiskFullException.class)
                    .isThrownBy(() -> session.write(bytes("more"), 4))
                    .withMessage("Could not write " + folder.resolve("a.part") + ": " + reason)
                    .satisfies(failure -> {
                        assertThat(failure.kind().text()).isEqualTo("disk");
                        assertThat(failure.hint().orElseThrow()).contains("Free some space");
                    });
        }

        assertThat(names(folder)).containsExactly("a.lock", "a.part", "a.part.json");
    }

    @Test
    void a_full_disk_is_told_by_its_free_space_where_the_system_speaks_another_language() {
        FaultyDisk disk = new FaultyDisk();
        try (StoreSession session = new LocalBackupStore(disk).open(target(folder))) {
            disk.failing("write", "Auf dem Gerät ist kein Speicherplatz mehr verfügbar")
                    .withUsableSpace(0);
            assertThatExceptionOfType(DiskFullException.class).isThrownBy(() -> session.write(bytes("more"), 0));

            disk.withUsableSpace(1024 * 1024);
            assertThatExceptionOfType(StorageFailedException.class).isThrownBy(() -> session.write(bytes("more"), 0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"force", "write", "create", "replace"})
    void a_disk_that_fills_up_while_publishing_leaves_the_partial_file_whole(String step) {
        FaultyDisk disk = new FaultyDisk();
        try (StoreSession session = new LocalBackupStore(disk).open(target(folder))) {
            fetch(session, "whole");
            disk.failing(step, "No space left on device");

            assertThatExceptionOfType(DiskFullException.class).isThrownBy(() -> session.publish("{}".getBytes(UTF_8)));
        }

        try (StoreSession next = new LocalBackupStore().open(target(folder))) {
            assertThat(content(next)).isEqualTo("whole");
            assertThat(next.checkpoint()).isPresent();
            next.publish("{}".getBytes(UTF_8));
        }
        assertThat(names(folder)).containsExactly("a", "a.lock", "a.manifest.json");
    }

    @Test
    void a_file_that_the_file_system_finds_too_large_says_what_to_do() {
        FaultyDisk disk = new FaultyDisk();
        try (StoreSession session = new LocalBackupStore(disk).open(target(folder))) {
            disk.failing("write", "File too large");

            assertThatExceptionOfType(StorageFailedException.class)
                    .isThrownBy(() -> session.resize(1L << 40))
                    .satisfies(
                            failure -> assertThat(failure.hint().orElseThrow()).contains("files of that size"));
        }
    }

    @Test
    void a_failing_disk_is_said_so() {
        FaultyDisk disk = new FaultyDisk();
        try (StoreSession session = new LocalBackupStore(disk).open(target(folder))) {
            disk.failing("force", "Input/output error");

            assertThatExceptionOfType(StorageFailedException.class)
                    .isThrownBy(session::force)
                    .withMessage("Could not force " + folder.resolve("a.part") + ": Input/output error");
        }
    }

    @Test
    void a_folder_that_cannot_be_forced_is_found_out_before_the_first_byte() {
        FaultyDisk disk = new FaultyDisk().failing("force folder", "Invalid argument");

        assertThatExceptionOfType(StorageFailedException.class)
                .isThrownBy(() -> new LocalBackupStore(disk).open(target(folder)));
    }

    @Test
    void a_folder_that_may_not_be_written_says_what_to_do() throws IOException {
        assumeTrue(Found.hasRights(folder), "The file system has POSIX modes");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(folder), "The user is root, whom no mode stops");

        assertThatExceptionOfType(StorageFailedException.class)
                .isThrownBy(() -> new LocalBackupStore().open(target(folder)))
                .withMessage("Could not lock " + folder.resolve("a.lock") + ": permission denied")
                .satisfies(failure -> assertThat(failure.hint().orElseThrow()).contains("you may write to the folder"));
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_really_full_disk_keeps_what_fits() throws IOException, InterruptedException {
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=256k,mode=700", "tmpfs", small.toString()),
                "A tmpfs can be mounted");
        try {
            try (StoreSession session = new LocalBackupStore().open(target(small))) {
                fetch(session, "start");
                assertThat(session.usableSpace()).isLessThanOrEqualTo(256 * 1024);

                assertThatExceptionOfType(DiskFullException.class)
                        .isThrownBy(() -> session.write(ByteBuffer.allocate(1024 * 1024), 5));
                assertThatExceptionOfType(DiskFullException.class)
                        .isThrownBy(() -> session.saveCheckpoint(new byte[8192]));
            }
            try (StoreSession next = new LocalBackupStore().open(target(small))) {
                assertThat(content(next)).startsWith("start");
                assertThat(next.checkpoint()).hasValue("checkpoint of start".getBytes(UTF_8));
                next.resize(5);
                next.publish(new byte[0]);
            }
            assertThat(names(small)).containsExactly("a", "a.lock", "a.manifest.json");
        } finally {
            assertThat(run("umount", small.toString())).isTrue();
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}

package io.cdsbackup.localfiles;

import static io.cdsbackup.localfiles.Sessions.names;
import static io.cdsbackup.localfiles.Sessions.target;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.error.TargetLockedException;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class TargetLockTest {

    private final LocalBackupStore store = new LocalBackupStore();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_target_is_for_one_session_of_this_process_with_or_without_a_lock_file(boolean lock) throws IOException {
        StoreTarget target = new StoreTarget(folder, "a", false, lock);
        Path sameFolder = Files.createSymbolicLink(folder.resolve("same"), folder);
        try (StoreSession first = store.open(target)) {
            assertThatExceptionOfType(TargetLockedException.class)
                    .isThrownBy(() -> store.open(target))
                    .withMessage("Another download has " + folder.resolve("a"))
                    .satisfies(refusal -> assertThat(refusal.kind().text()).isEqualTo("locked"));
            assertThatExceptionOfType(TargetLockedException.class)
                    .isThrownBy(() -> new LocalBackupStore().open(new StoreTarget(sameFolder, "a", false, lock)));
            store.open(new StoreTarget(folder, "b", false, lock)).close();
            assertThat(first.length()).isZero();
        }

        store.open(target).close();
    }

    @Test
    void a_target_is_for_one_process_and_free_again_when_that_is_killed() throws IOException, InterruptedException {
        Process other = otherProcess();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(other.getInputStream(), UTF_8))) {
            assertThat(said.readLine()).isEqualTo("open");

            assertThatExceptionOfType(TargetLockedException.class).isThrownBy(() -> store.open(target(folder)));
            // Asking must not have taken the lock away from the one who has it.
            assertThatExceptionOfType(TargetLockedException.class).isThrownBy(() -> store.open(target(folder)));
        } finally {
            other.destroyForcibly().waitFor();
        }

        store.open(target(folder)).close();
    }

    @Test
    void a_refused_second_session_leaves_the_first_ones_lock_in_place() throws IOException, InterruptedException {
        try (StoreSession first = store.open(target(folder))) {
            assertThatExceptionOfType(TargetLockedException.class).isThrownBy(() -> store.open(target(folder)));

            Process other = otherProcess();
            try (BufferedReader said = new BufferedReader(new InputStreamReader(other.getInputStream(), UTF_8))) {
                assertThat(said.readLine()).isEqualTo("locked");
            } finally {
                other.destroyForcibly().waitFor();
            }
            assertThat(first.length()).isZero();
        }
    }

    @Test
    void a_lock_that_this_process_took_elsewhere_is_a_lock_and_stays_one() throws IOException, InterruptedException {
        // What another class loader's copy of the store does.
        Path file = Files.createFile(folder.resolve("a.lock"));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThatExceptionOfType(TargetLockedException.class).isThrownBy(() -> store.open(target(folder)));

            Process other = otherProcess();
            try (BufferedReader said = new BufferedReader(new InputStreamReader(other.getInputStream(), UTF_8))) {
                assertThat(said.readLine()).isEqualTo("locked");
            } finally {
                other.destroyForcibly().waitFor();
            }
            assertThat(lock.isValid()).isTrue();
        }
    }

    @Test
    void the_lock_file_outlives_its_session() {
        store.open(target(folder)).close();

        assertThat(names(folder)).containsExactly("a.lock");
    }

    @Test
    void without_a_lock_there_is_no_lock_file() {
        try (StoreSession session = store.open(new StoreTarget(folder, "a", false, false))) {
            assertThat(session.length()).isZero();
            assertThat(names(folder)).containsExactly("a.part");
        }
    }

    @Test
    void a_file_system_without_locks_is_an_error_that_names_the_way_out() {
        FaultyDisk disk = new FaultyDisk().failing("lock", "No locks available");

        assertThatExceptionOfType(StorageFailedException.class)
                .isThrownBy(() -> new LocalBackupStore(disk).open(target(folder)))
                .withMessage("The file system of " + folder + " has no locks")
                .satisfies(failure -> {
                    assertThat(failure.kind().text()).isEqualTo("disk");
                    assertThat(failure.hint().orElseThrow()).contains("--no-lock");
                });

        new LocalBackupStore(disk)
                .open(new StoreTarget(folder, "a", false, false))
                .close();
    }

    private Process otherProcess() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OtherProcess.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Opens the target, says so, and keeps it until it is killed. */
    static final class OtherProcess {

        private OtherProcess() {}

        public static void main(String[] args) throws IOException {
            try (StoreSession session = new LocalBackupStore().open(target(Path.of(args[0])))) {
                System.out.println("open");
                System.out.flush();
                while (System.in.read() >= 0) {
                    // Until it is killed.
                }
                session.force();
            } catch (TargetLockedException locked) {
                System.out.println("locked");
            }
        }
    }
}

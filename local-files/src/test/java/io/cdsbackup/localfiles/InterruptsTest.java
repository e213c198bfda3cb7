package io.cdsbackup.localfiles;

import static io.cdsbackup.localfiles.Sessions.bytes;
import static io.cdsbackup.localfiles.Sessions.content;
import static io.cdsbackup.localfiles.Sessions.names;
import static io.cdsbackup.localfiles.Sessions.target;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.Environment;
import io.cdsbackup.port.StoreSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class InterruptsTest {

    @TempDir
    private Path folder;

    @AfterEach
    void leaveNoFlagBehind() {
        Thread.interrupted();
    }

    @Test
    void an_interrupted_thread_does_its_whole_work_and_is_still_interrupted() {
        Thread.currentThread().interrupt();
        StoreSession session = new LocalBackupStore().open(target(folder));
        session.write(bytes("whole"), 0);
        session.force();
        session.saveCheckpoint(new byte[] {1});
        assertThat(session.checkpoint()).isPresent();
        assertThat(content(session)).isEqualTo("whole");
        session.resize(5);
        session.publish("{}".getBytes(UTF_8));
        session.close();

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(names(folder)).containsExactly("a", "a.lock", "a.manifest.json");
    }

    @Test
    void a_thread_that_comes_interrupted_does_not_close_the_file_even_for_a_moment() {
        AtomicInteger opened = new AtomicInteger();
        FaultyDisk disk = new FaultyDisk() {
            @Override
            public FileChannel open(Path path) throws IOException {
                opened.incrementAndGet();
                return super.open(path);
            }
        };
        try (StoreSession session = new LocalBackupStore(disk).open(target(folder))) {
            Thread.currentThread().interrupt();
            session.write(bytes("whole"), 0);
            session.force();
            session.resize(3);
            assertThat(content(session)).isEqualTo("who");
        }

        assertThat(opened).hasValue(0);
    }

    @Test
    void an_interrupted_thread_reads_its_credentials() throws IOException {
        Path file = folder.resolve("credentials");
        Files.writeString(file, "[default]\nsecret_id = AKEXAMPLE\nsecret_key = secret-for-tests\n");
        if (Found.hasRights(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Thread.currentThread().interrupt();

        assertThat(new FileProfileSource()
                        .find("default", Environment.of(Map.of("CDS_CREDENTIALS_FILE", file.toString()))))
                .isPresent();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void an_interrupt_in_the_middle_of_a_write_closes_the_file_for_nobody() {
        InterruptingDisk disk = new InterruptingDisk();
        try (StoreSession session = new LocalBackupStore(disk).open(target(folder))) {
            disk.armed.set(true);

            session.write(bytes("whole"), 0);

            assertThat(disk.armed).isFalse();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(content(session)).isEqualTo("whole");
        }
    }

    @Test
    void an_interrupt_in_the_middle_of_publishing_publishes_once() {
        InterruptingDisk disk = new InterruptingDisk();
        try (StoreSession session = new LocalBackupStore(disk).open(target(folder))) {
            session.write(bytes("whole"), 0);
            disk.armed.set(true);

            session.publish("{}".getBytes(UTF_8));

            assertThat(disk.armed).isFalse();
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(names(folder)).containsExactly("a", "a.lock", "a.manifest.json");
    }

    @Test
    void interrupts_from_outside_lose_no_byte_of_any_thread() throws InterruptedException, ExecutionException {
        int blocks = 2000;
        ExecutorService writers = Executors.newFixedThreadPool(2);
        AtomicReference<Thread> writing = new AtomicReference<>();
        try (StoreSession session = new LocalBackupStore().open(target(folder))) {
            Future<?> disturbed = writers.submit(() -> {
                writing.set(Thread.currentThread());
                write(session, blocks, 0);
            });
            Future<?> undisturbed = writers.submit(() -> write(session, blocks, 1));
            while (!disturbed.isDone()) {
                if (writing.get() != null) {
                    writing.get().interrupt();
                }
                Thread.onSpinWait();
            }
            disturbed.get();
            undisturbed.get();

            assertThat(session.length()).isEqualTo(2L * blocks * 64);
            assertThat(content(session)).isEqualTo(("a".repeat(64) + "b".repeat(64)).repeat(blocks));
        } finally {
            writers.shutdownNow();
        }
    }

    private static void write(StoreSession session, int blocks, int which) {
        for (int i = 0; i < blocks; i++) {
            session.write(bytes((which == 0 ? "a" : "b").repeat(64)), (2L * i + which) * 64);
        }
    }

    /** Interrupts the thread that writes, once, when the write has begun. */
    private static final class InterruptingDisk extends FaultyDisk {

        private final AtomicBoolean armed = new AtomicBoolean();

        @Override
        public int write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
            if (armed.compareAndSet(true, false)) {
                Thread.currentThread().interrupt();
            }
            return super.write(channel, bytes, position);
        }
    }
}

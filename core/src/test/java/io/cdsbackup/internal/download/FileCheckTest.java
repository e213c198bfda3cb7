package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.domain.Sha256;
import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.DigestMismatchException;
import io.cdsbackup.error.InvalidManifestException;
import io.cdsbackup.error.SizeMismatchException;
import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.error.UnsafeFileException;
import io.cdsbackup.fake.MemoryStore;
import io.cdsbackup.fake.TestJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FileCheckTest {

    private static final Path FILE = Path.of("/backups/night.sql");
    private static final Path MANIFEST = Path.of("/backups/night.sql.manifest.json");
    private static final int CHUNK = 1 << 18;
    private static final Sha256 OTHER = Sha256.of("0".repeat(64));

    private final MemoryStore store = new MemoryStore();
    private final FileCheck check = new FileCheck(store, new TestJson());

    @AfterEach
    void everyFileIsClosedAndNoFlagLeft() {
        assertThat(store.openSessions()).isZero();
        Thread.interrupted();
    }

    private static byte[] bytes(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private BackupManifest thereIs(byte[] content) {
        BackupManifest manifest = Manifests.of("inst-1", "b-1", content);
        store.put(FILE, content).put(MANIFEST, Manifests.json(manifest));
        return manifest;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 7})
    void a_file_holds_as_it_was_however_long_it_is(int length) {
        BackupManifest manifest = thereIs(bytes(length));

        assertThat(check.againstManifest(FILE)).isEqualTo(manifest);
        assertThat(check.againstDigest(FILE, manifest.sha256()).bytes()).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, CHUNK, 2 * CHUNK + 6})
    void one_bit_that_is_another_is_found_wherever_it_is(int position) {
        BackupManifest manifest = thereIs(bytes(2 * CHUNK + 7));
        byte[] changed = store.content(FILE);
        changed[position] ^= 1;
        store.put(FILE, changed);
        Sha256 actual = Manifests.of("inst-1", "b-1", changed).sha256();

        assertThatThrownBy(() -> check.againstManifest(FILE))
                .isInstanceOfSatisfying(
                        DigestMismatchException.class,
                        thrown -> assertThat(thrown.actual()).hasValue(actual))
                .hasMessage(
                        FILE + " has the SHA-256 " + actual + ", not " + manifest.sha256() + " as its manifest says");
        assertThatThrownBy(() -> check.againstDigest(FILE, manifest.sha256()))
                .isInstanceOfSatisfying(
                        DigestMismatchException.class,
                        thrown -> assertThat(thrown.actual()).hasValue(actual))
                .hasMessage(FILE + " has the SHA-256 " + actual + ", not " + manifest.sha256());
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6})
    void a_file_of_another_size_is_not_even_read(int length) {
        thereIs(bytes(5));
        store.put(FILE, bytes(length)).whileReading(() -> {
            throw new AssertionError("It was read");
        });

        assertThatThrownBy(() -> check.againstManifest(FILE))
                .isInstanceOf(SizeMismatchException.class)
                .hasMessage(FILE + " has " + length + " bytes, not 5 as its manifest says");
    }

    @Test
    void a_file_that_never_stops_to_grow_is_not_read_for_ever() {
        thereIs(bytes(5));
        store.whileReading(() -> store.put(FILE, Arrays.copyOf(store.content(FILE), store.content(FILE).length + 5)));

        assertThatThrownBy(() -> check.againstManifest(FILE))
                .isInstanceOf(SizeMismatchException.class)
                .hasMessage(FILE + " changed its size while it was read");
    }

    @Test
    void a_file_that_is_cut_while_it_is_read_changed_its_size() {
        thereIs(bytes(5));
        store.whileReading(() -> store.put(FILE, bytes(4)));

        assertThatThrownBy(() -> check.againstDigest(FILE, OTHER))
                .isInstanceOf(SizeMismatchException.class)
                .hasMessage(FILE + " changed its size while it was read");
    }

    @Test
    void a_file_without_a_manifest_holds_against_a_digest_alone() {
        byte[] content = bytes(5);
        store.put(FILE, content);

        assertThat(check.againstDigest(FILE, Manifests.of("i", "b", content).sha256())
                        .bytes())
                .isEqualTo(5);
        assertThatThrownBy(() -> check.againstManifest(FILE))
                .isInstanceOfSatisfying(
                        InvalidManifestException.class,
                        thrown -> assertThat(thrown.hint())
                                .hasValueSatisfying(hint -> assertThat(hint).contains("--sha256")))
                .hasMessage("There is no manifest beside " + FILE);
    }

    @Test
    void a_manifest_that_cannot_be_used_is_said_to_be_so() {
        thereIs(bytes(5));
        store.put(MANIFEST, "{\"schemaVersion\":99}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> check.againstManifest(FILE))
                .isInstanceOf(InvalidManifestException.class)
                .hasMessageContaining("of no version that this program knows");
    }

    @Test
    void what_is_not_there_and_what_is_no_file_are_the_stores_to_tell() {
        store.putOther(MANIFEST);

        assertThatThrownBy(() -> check.againstManifest(FILE)).isInstanceOf(StorageFailedException.class);
        assertThatThrownBy(() -> check.againstDigest(MANIFEST, OTHER)).isInstanceOf(UnsafeFileException.class);
    }

    @Test
    void an_interrupt_ends_the_reading_soon_and_its_flag_is_kept() {
        thereIs(bytes(10 * CHUNK));
        AtomicInteger pieces = new AtomicInteger();
        store.whileReading(() -> {
            if (pieces.incrementAndGet() == 3) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatThrownBy(() -> check.againstManifest(FILE)).isInstanceOf(CallInterruptedException.class);

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(pieces).hasValue(3);
    }
}

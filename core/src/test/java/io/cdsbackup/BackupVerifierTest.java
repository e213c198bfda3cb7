package io.cdsbackup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.domain.Sha256;
import io.cdsbackup.error.DigestMismatchException;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.error.IntegrityException;
import io.cdsbackup.fake.MemoryStore;
import io.cdsbackup.fake.TestJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BackupVerifierTest {

    private static final Path FILE = Path.of("/backups/b");
    private static final Path MANIFEST = Path.of("/backups/b.manifest.json");

    /** Of "abc", as FIPS 180-2 gives it. */
    private static final Sha256 DIGEST = Sha256.of("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    private final MemoryStore store = new MemoryStore();
    private final BackupVerifier verifier = BackupVerifier.of(store, new TestJson());

    private void thereIs(String content) {
        store.put(FILE, content.getBytes(StandardCharsets.UTF_8))
                .put(MANIFEST, """
                {"schemaVersion":1,"instanceId":"i-1","backupId":"b-1","size":3,"sha256":"%s","format":"unknown",
                "network":"public","integrity":"tls","startedAt":"2026-03-01T04:00:00Z",
                "finishedAt":"2026-03-01T04:00:01Z","toolVersion":"1"}""".formatted(DIGEST).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_that_holds_against_its_manifest_is_told_with_all_that_the_manifest_says() {
        thereIs("abc");

        VerifiedFile verified = verifier.verify(FILE);

        assertThat(verified.file()).isEqualTo(FILE);
        assertThat(verified.size().bytes()).isEqualTo(3);
        assertThat(verified.sha256()).isEqualTo(DIGEST);
        BackupManifest manifest = Objects.requireNonNull(verified.manifest());
        assertThat(manifest.backup().id()).isEqualTo(BackupId.of("b-1"));
    }

    @Test
    void a_digest_that_was_kept_elsewhere_goes_before_the_manifest() {
        thereIs("abc");
        store.put(MANIFEST, new byte[0]);

        VerifiedFile verified = verifier.verify(FILE, Sha256.of(DIGEST.hex().toUpperCase(Locale.ROOT)));

        assertThat(verified).isEqualTo(new VerifiedFile(FILE, verified.size(), DIGEST, null));
        assertThat(verified.size().bytes()).isEqualTo(3);
    }

    @Test
    void a_file_that_does_not_hold_is_an_error_of_integrity() {
        thereIs("abd");

        assertThatThrownBy(() -> verifier.verify(FILE))
                .isInstanceOf(DigestMismatchException.class)
                .isInstanceOfSatisfying(
                        IntegrityException.class,
                        thrown -> assertThat(thrown.kind()).isEqualTo(ErrorKind.VERIFICATION));
        assertThatThrownBy(() -> verifier.verify(FILE, DIGEST)).isInstanceOf(DigestMismatchException.class);
    }
}

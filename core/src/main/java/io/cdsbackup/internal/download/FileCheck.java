package io.cdsbackup.internal.download;

import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.Sha256;
import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.DigestMismatchException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidManifestException;
import io.cdsbackup.error.SizeMismatchException;
import io.cdsbackup.port.BackupStore;
import io.cdsbackup.port.JsonCodec;
import io.cdsbackup.port.StoredContent;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;

/** Reads finished files again, and holds them against what they should be. Safe for use by several threads. */
public final class FileCheck {

    private static final int CHUNK = 1 << 18;
    private static final String ANEW =
            "It was changed since, or the disk lost it. To download it anew, allow overwriting: --overwrite on the command"
                    + " line, DownloadTarget.overwriting() in code.";

    private final BackupStore store;
    private final ManifestReader manifests;

    /**
     * Checks files of a store.
     *
     * @param store keeps the files
     * @param codec reads their manifests
     */
    public FileCheck(BackupStore store, JsonCodec codec) {
        this.store = store;
        this.manifests = new ManifestReader(codec);
    }

    /**
     * Holds a file against the manifest beside it.
     *
     * @param file the file
     * @return the manifest, which it fits
     * @throws InvalidManifestException if there is no manifest, or none that can be used
     * @throws SizeMismatchException if the file is longer or shorter
     * @throws DigestMismatchException if its bytes are others
     */
    public BackupManifest againstManifest(Path file) {
        try (StoredContent content = store.read(file)) {
            byte[] bytes = content.manifest()
                    .orElseThrow(
                            () -> new InvalidManifestException(ErrorDetail.of("There is no manifest beside " + file)
                                    .withHint("Hold it against a digest kept elsewhere: --sha256 on the command line,"
                                            + " BackupVerifier.verify(file, expected) in code.")));
            BackupManifest manifest = manifests.read(bytes);
            hold(file, content, manifest);
            return manifest;
        }
    }

    /** The same with a manifest that was read already. */
    void against(BackupManifest manifest, Path file) {
        try (StoredContent content = store.read(file)) {
            hold(file, content, manifest);
        }
    }

    /**
     * Holds a file against a digest.
     *
     * @param file the file
     * @param expected the digest
     * @return the file's size
     * @throws SizeMismatchException if the file grows or shrinks meanwhile
     * @throws DigestMismatchException if its bytes are others
     */
    public BackupSize againstDigest(Path file, Sha256 expected) {
        try (StoredContent content = store.read(file)) {
            Sha256 actual = digest(file, content);
            if (!actual.equals(expected)) {
                throw DigestMismatchException.of(
                        ErrorDetail.of(file + " has the SHA-256 " + actual + ", not " + expected)
                                .withHint(
                                        "See that the digest is of this very file; if it is, the file was changed since."),
                        actual);
            }
            return BackupSize.ofBytes(content.size());
        }
    }

    private static void hold(Path file, StoredContent content, BackupManifest manifest) {
        long expected = manifest.size().bytes();
        // Known without reading it, which may take hours.
        if (content.size() != expected) {
            throw new SizeMismatchException(ErrorDetail.of(
                            file + " has " + content.size() + " bytes, not " + expected + " as its manifest says")
                    .withHint(ANEW));
        }
        Sha256 actual = digest(file, content);
        if (!actual.equals(manifest.sha256())) {
            throw DigestMismatchException.of(
                    ErrorDetail.of(file + " has the SHA-256 " + actual + ", not " + manifest.sha256()
                                    + " as its manifest says")
                            .withHint(ANEW),
                    actual);
        }
    }

    private static Sha256 digest(Path file, StoredContent content) {
        MessageDigest digest = Digests.sha256();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long left = content.size();
        // No further than the size, lest a file that grows faster than it is read keeps this for ever.
        while (left >= 0 && read(content, chunk) >= 0) {
            left -= chunk.position();
            digest.update(chunk.flip());
        }
        if (left != 0) {
            throw new SizeMismatchException(ErrorDetail.of(file + " changed its size while it was read")
                    .withHint("Something still writes to it: find out what, then verify it again."));
        }
        return Sha256.ofDigest(digest.digest());
    }

    private static int read(StoredContent content, ByteBuffer chunk) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(ErrorDetail.of("Interrupted while a file was verified")
                    .withHint("Verify it again: nothing was changed."));
        }
        return content.read(chunk.clear());
    }
}

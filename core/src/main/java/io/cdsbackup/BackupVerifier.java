package io.cdsbackup;

import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.Sha256;
import io.cdsbackup.internal.discovery.Adapters;
import io.cdsbackup.internal.download.FileCheck;
import io.cdsbackup.port.BackupStore;
import io.cdsbackup.port.JsonCodec;
import java.nio.file.Path;

/**
 * Reads files that were downloaded once, and says whether they still are what they were. It needs no account, opens no
 * connection and changes nothing.
 *
 * <p>Safe for use by several threads. Calls block, as long as reading the file takes, and end soon after their thread is
 * interrupted.
 *
 * <pre>{@code
 * VerifiedFile file = BackupVerifier.create().verify(Path.of("/var/backups/night.sql"));
 * System.out.println(file.sha256());
 * }</pre>
 */
public final class BackupVerifier {

    private final FileCheck check;

    private BackupVerifier(FileCheck check) {
        this.check = check;
    }

    /**
     * A verifier with the store and the codec that are on the class path or module path.
     *
     * @return the verifier
     * @throws io.cdsbackup.error.ConfigurationException if one is missing, or there are several
     */
    public static BackupVerifier create() {
        return of(Adapters.backupStore(), Adapters.jsonCodec());
    }

    /**
     * A verifier with a store and a codec.
     *
     * @param store keeps the files
     * @param codec reads their manifests
     * @return the verifier
     */
    public static BackupVerifier of(BackupStore store, JsonCodec codec) {
        return new BackupVerifier(new FileCheck(store, codec));
    }

    /**
     * Holds a file against the manifest beside it, which guards against accidents: whoever can change the file can change the
     * manifest too.
     *
     * @param file the file
     * @return what it is
     * @throws io.cdsbackup.error.InvalidManifestException if there is no manifest, or none that can be used
     * @throws io.cdsbackup.error.SizeMismatchException if the file is longer or shorter
     * @throws io.cdsbackup.error.DigestMismatchException if its bytes are others
     * @throws io.cdsbackup.error.StorageException if it is not there, or cannot be read
     * @throws io.cdsbackup.error.RefusedException if it, or the manifest, is a link or no regular file
     * @throws io.cdsbackup.error.StoppedException if the thread was interrupted
     */
    public VerifiedFile verify(Path file) {
        BackupManifest manifest = check.againstManifest(file);
        return new VerifiedFile(file, manifest.size(), manifest.sha256(), manifest);
    }

    /**
     * Holds a file against a digest that was kept elsewhere. Whether there is a manifest does not matter.
     *
     * @param file the file
     * @param expected the digest
     * @return what it is
     * @throws io.cdsbackup.error.DigestMismatchException if its bytes are others
     * @throws io.cdsbackup.error.SizeMismatchException if it grows or shrinks while it is read
     * @throws io.cdsbackup.error.StorageException if it is not there, or cannot be read
     * @throws io.cdsbackup.error.RefusedException if it is a link or no regular file
     * @throws io.cdsbackup.error.StoppedException if the thread was interrupted
     */
    public VerifiedFile verify(Path file, Sha256 expected) {
        BackupSize size = check.againstDigest(file, expected);
        return new VerifiedFile(file, size, expected, null);
    }
}

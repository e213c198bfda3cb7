package io.cdsbackup.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a downloaded file: what it is, where it came from, and the digest to hold it against. No address
 * with a query is in it.
 *
 * @param backup the backup, as the service described it
 * @param size the file's size
 * @param sha256 the file's digest, of the bytes that the service sent
 * @param format the file's format, as its first bytes tell
 * @param network the network that it came over
 * @param integrity what protected it on the way
 * @param host the host that it came from, without path or query
 * @param startedAt when the download started
 * @param finishedAt when the file was whole and verified
 * @param toolVersion the version of this library
 */
public record BackupManifest(
        Backup backup,
        BackupSize size,
        Sha256 sha256,
        BackupFormat format,
        Network network,
        Integrity integrity,
        @Nullable String host,
        Instant startedAt,
        Instant finishedAt,
        String toolVersion) {

    /** The version of the manifest's form that this library writes. */
    public static final int SCHEMA_VERSION = 1;
}

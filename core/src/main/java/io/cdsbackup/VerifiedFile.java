package io.cdsbackup;

import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.Sha256;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read again, and holds. Its bytes are those that they were; whether they restore, only a rehearsed restore
 * shows.
 *
 * @param file the file
 * @param size its size
 * @param sha256 the digest of its bytes, as just read
 * @param manifest the manifest that it was held against; null if it was held against a digest
 */
public record VerifiedFile(
        Path file, BackupSize size, Sha256 sha256, @Nullable BackupManifest manifest) {}

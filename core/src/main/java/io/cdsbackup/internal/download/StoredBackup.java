package io.cdsbackup.internal.download;

import io.cdsbackup.domain.DownloadReport;
import java.nio.file.Path;

/**
 * A download's end.
 *
 * @param file the file
 * @param manifestFile the manifest beside it
 * @param report how it went
 */
public record StoredBackup(Path file, Path manifestFile, DownloadReport report) {}

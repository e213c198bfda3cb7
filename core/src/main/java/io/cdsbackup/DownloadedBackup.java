package io.cdsbackup;

import io.cdsbackup.domain.DownloadReport;
import java.nio.file.Path;

/**
 * A backup on the local disk, whole and verified: its bytes are those that the service sent. Whether they restore, only a
 * rehearsed restore shows.
 *
 * @param file the file
 * @param manifestFile the manifest beside it
 * @param report what it is, and how the download went
 */
public record DownloadedBackup(Path file, Path manifestFile, DownloadReport report) {}

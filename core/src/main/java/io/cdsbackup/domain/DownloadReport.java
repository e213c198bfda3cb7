package io.cdsbackup.domain;

import java.time.Duration;

/**
 * How a download went.
 *
 * @param manifest what the file is
 * @param alreadyPresent true if the file stood there, whole, and nothing was fetched
 * @param resumedBytes how many bytes an earlier run had fetched
 * @param downloadedBytes how many bytes this run fetched, those fetched twice counted twice
 * @param requests how many requests this run sent to the file store
 * @param retries how many of them were retries
 * @param linkRefreshes how many times this run asked for new addresses
 * @param elapsed how long this run took
 */
public record DownloadReport(
        BackupManifest manifest,
        boolean alreadyPresent,
        long resumedBytes,
        long downloadedBytes,
        int requests,
        int retries,
        int linkRefreshes,
        Duration elapsed) {}

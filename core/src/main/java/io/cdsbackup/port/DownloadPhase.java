package io.cdsbackup.port;

/** What a download is doing. */
public enum DownloadPhase {
    /** Asking the service for the backup and its addresses. */
    REQUESTING,
    /** Fetching bytes. */
    TRANSFERRING,
    /** Checking size and digest. */
    VERIFYING,
    /** Giving the file its name. */
    PUBLISHING,
    /** Done. */
    DONE
}

package io.cdsbackup.domain;

/** What to do when the file has changed on the remote side since the download began. */
public enum OnChange {
    /** Fail, and keep what was fetched of the earlier file. The default. */
    FAIL,
    /** Start over with the file that is there now. */
    RESTART
}

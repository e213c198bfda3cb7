package io.cdsbackup.cli.log;

/** How much of the library's log is shown. */
public enum LogDetail {
    /** Nothing. */
    NOTHING,
    /** Warnings, in the words that the user is warned with otherwise. */
    WARNINGS,
    /** All but the finest, with time and origin. */
    ALL
}

package io.cdsbackup.domain;

/** What to do when the file store announces another size than {@code BackupSize}. */
public enum SizeCheck {
    /** Fail before a byte is written. The default. */
    STRICT,
    /** Go on, and warn. */
    WARN,
    /** Go on. */
    OFF
}

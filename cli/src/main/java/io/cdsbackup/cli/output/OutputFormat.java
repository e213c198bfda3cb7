package io.cdsbackup.cli.output;

/** A form of output, as {@code --output} names it. */
public enum OutputFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON
}

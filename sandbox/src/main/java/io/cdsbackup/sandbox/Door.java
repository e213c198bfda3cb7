package io.cdsbackup.sandbox;

/** Where a request came in. Each door has a port of its own, so that a test can tell which one was used. */
public enum Door {
    /** The API. */
    API,
    /** The file store, as public links reach it. */
    PUBLIC,
    /** The file store, as intranet links reach it. */
    INTRANET
}

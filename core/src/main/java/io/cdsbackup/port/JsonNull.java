package io.cdsbackup.port;

/** JSON's null. */
public enum JsonNull implements JsonValue {
    /** The only one. */
    NULL
}

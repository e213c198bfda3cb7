package io.cdsbackup.testkit.contract;

/** What a transport makes of a download that is labelled as gzip, though {@code identity} was asked for. */
public enum DownloadCoding {
    /** The bytes on the wire reach the sink as they are. */
    UNTOUCHED,
    /** An {@code UnexpectedResponseException}, before the sink gets a byte. */
    REFUSED
}

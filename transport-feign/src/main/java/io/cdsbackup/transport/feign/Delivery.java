package io.cdsbackup.transport.feign;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.port.DownloadHead;

/** What a worker hands to the thread that runs a download. */
sealed interface Delivery {

    /** The head of the answer: the first delivery. */
    record Head(DownloadHead head) implements Delivery {}

    /** Bytes of the body, in a buffer that goes back to the worker. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] buffer, int length) implements Delivery {}

    /** The body's end: the last delivery. */
    record End() implements Delivery {}

    /** No more: the last delivery. */
    record Failed(BackupException failure) implements Delivery {}
}

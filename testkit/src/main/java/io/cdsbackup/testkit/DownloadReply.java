package io.cdsbackup.testkit;

import io.cdsbackup.port.DownloadHead;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What one download gives: a head, bytes, and the failure that ends it early, if one does.
 *
 * @param head the head
 * @param body the bytes from its position to its limit; read through duplicates alone
 * @param failure what is thrown after the bytes; null if the body is whole
 */
record DownloadReply(
        DownloadHead head, ByteBuffer body, @Nullable RuntimeException failure) {

    static DownloadReply whole(DownloadHead head, ByteBuffer body) {
        return new DownloadReply(head, body, null);
    }

    /** The same, broken off by a failure after so many bytes, or at the end of a shorter body. */
    DownloadReply brokenOff(long after, RuntimeException by) {
        int kept = (int) Math.min(after, body.remaining());
        return new DownloadReply(head, body.slice(body.position(), kept), by);
    }
}

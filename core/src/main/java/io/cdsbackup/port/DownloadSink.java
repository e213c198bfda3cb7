package io.cdsbackup.port;

import java.nio.ByteBuffer;

/**
 * Takes what a download gives, on the thread that runs the call or on another, but never on two at once. To block here is
 * to slow the sender down; an exception from here ends the call, closes its connection and comes out of
 * {@link DownloadCall#run} as it is.
 */
public interface DownloadSink {

    /**
     * Takes the head, before any byte of the body.
     *
     * @param head the head, whatever its status
     * @return false to end the call here, without the body
     */
    boolean head(DownloadHead head);

    /**
     * Takes the next bytes of the body.
     *
     * @param bytes the bytes, to be read to their end; the buffer is the transport's own again when this returns
     * @return false to end the call here, without the rest
     */
    boolean bytes(ByteBuffer bytes);
}

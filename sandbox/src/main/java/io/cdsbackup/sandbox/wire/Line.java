package io.cdsbackup.sandbox.wire;

import java.time.Duration;

/** The connection that an exchange goes over, as the server sees it. */
public interface Line {

    /**
     * Says what the next answer is, before any of it is sent.
     *
     * @param heading what is to be done with its head
     */
    void announce(Heading heading);

    /** Has the client's connection be reset, not closed in order, when the server ends it. */
    void resetAtEnd();

    /**
     * Sends something to the client past the server.
     *
     * @param bytes what to send
     */
    void inject(byte[] bytes);

    /**
     * Waits for the client to leave.
     *
     * @param limit how long at most
     * @return true if it has left, or the line was closed
     * @throws InterruptedException if the thread is interrupted
     */
    boolean awaitEnd(Duration limit) throws InterruptedException;
}

package io.cdsbackup.port;

/**
 * Exchanges one signed API request for its answer.
 *
 * <p>The promise, which the testkit's {@code TransportContract} holds every implementation to:
 *
 * <ul>
 *   <li>The URI goes on the wire as it is, byte for byte; the header fields as given, and none that nobody asked for but
 *       those that HTTP needs.
 *   <li>Any HTTP status returns normally. Nothing is retried, no redirect is followed, no credentials are added.
 *   <li>The deadline covers the whole exchange, a stalled body included.
 *   <li>A body over the limit is an error, counted after decoding.
 *   <li>The call blocks, may be made from many threads at once, and ends soon after its thread is interrupted.
 * </ul>
 */
public interface Transport extends AutoCloseable {

    /**
     * Sends the request and waits for the whole answer.
     *
     * @param request the request
     * @return the answer, whatever its status
     * @throws io.cdsbackup.error.NetworkException if no whole answer came: not connected, timed out, TLS, broken off
     * @throws io.cdsbackup.error.AnswerTooLargeException if the body is over the request's limit
     * @throws io.cdsbackup.error.CallInterruptedException if the thread was interrupted; its flag is still set
     * @throws io.cdsbackup.error.TransportClosedException if this transport was closed
     */
    TransportResponse exchange(TransportRequest request);

    /** Ends what this transport created, promptly, calls in flight included. A second call does nothing. */
    @Override
    void close();
}

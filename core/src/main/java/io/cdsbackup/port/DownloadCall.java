package io.cdsbackup.port;

/** One answer of the file store, on its way. Run once; cancelled from any thread, at any time. */
public interface DownloadCall {

    /**
     * Opens the address and pushes the answer into the sink. Returns when the body has come to its end, as HTTP frames it,
     * or when the sink had enough.
     *
     * @param sink takes the head and the bytes
     * @throws io.cdsbackup.error.NetworkException if the answer did not come whole: not connected, stalled, TLS, broken
     *     off, fewer bytes than announced
     * @throws io.cdsbackup.error.UnexpectedResponseException if the HTTP client would have changed the bytes (a content
     *     encoding that it removes)
     * @throws io.cdsbackup.error.DownloadCancelledException if it was cancelled
     * @throws io.cdsbackup.error.CallInterruptedException if the thread was interrupted; its flag is still set
     * @throws io.cdsbackup.error.TransportClosedException if the transport was closed
     */
    void run(DownloadSink sink);

    /** Ends the call and frees its connection. Returns at once; {@link #run} ends soon after. */
    void cancel();
}

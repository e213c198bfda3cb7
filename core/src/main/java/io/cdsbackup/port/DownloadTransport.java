package io.cdsbackup.port;

/**
 * Opens download addresses.
 *
 * <p>The promise, which the testkit's {@code DownloadTransportContract} holds every implementation to: any status is given
 * to the sink as it is; no redirect is followed (the application does, hop by hop, through its address policy); the bytes
 * are those on the wire; a byte that does not come within the stall timeout ends the call; a sink that is slow slows the
 * sender, and memory stays bounded. No credentials and no interceptors of the user's are in the way, since the address
 * itself is a secret. A plain-http address never goes through a proxy.
 */
public interface DownloadTransport extends AutoCloseable {

    /**
     * Prepares a call. Nothing is sent before it is run.
     *
     * @param request the file or the range wanted
     * @return the call, to be run once
     */
    DownloadCall call(DownloadRequest request);

    /** Ends what this transport created, promptly, calls in flight included. A second call does nothing. */
    @Override
    void close();
}

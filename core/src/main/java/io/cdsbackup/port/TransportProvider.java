package io.cdsbackup.port;

/**
 * Makes the two transports of one HTTP library. Found by {@link java.util.ServiceLoader}, or given to the client's builder.
 * What a provider makes, its taker closes; an HTTP client that a provider was given stays open.
 */
public interface TransportProvider {

    /**
     * The name that settings choose it by.
     *
     * @return a word such as {@code jdk} or {@code feign}
     */
    String name();

    /**
     * Makes a transport for API calls.
     *
     * @param settings timeouts, trust, proxy
     * @return a new transport
     */
    Transport transport(TransportSettings settings);

    /**
     * Makes a transport for downloads.
     *
     * @param settings timeouts, trust, proxy
     * @return a new transport
     */
    DownloadTransport downloads(TransportSettings settings);
}

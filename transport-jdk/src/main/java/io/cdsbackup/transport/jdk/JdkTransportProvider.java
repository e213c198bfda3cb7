package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;

/**
 * Makes transports by {@code java.net.http}, each with an HTTP client of its own. It is what {@link java.util.ServiceLoader}
 * finds; whoever has an HTTP client of their own takes {@link JdkTransport#using} instead.
 */
public final class JdkTransportProvider implements TransportProvider {

    static final String NAME = "jdk";

    /** Makes the provider, as {@link java.util.ServiceLoader} does. */
    public JdkTransportProvider() {}

    @Override
    public String name() {
        return NAME;
    }

    /**
     * Makes a transport for API calls.
     *
     * @param settings timeouts, trust, proxy
     * @return a new transport
     * @throws io.cdsbackup.error.InvalidSettingException if the proxy wants a password and this JVM would not send it
     */
    @Override
    public Transport transport(TransportSettings settings) {
        return new JdkApiTransport(ApiClient.own(ClientRecipe.of(settings)));
    }

    /**
     * Makes a transport for downloads.
     *
     * @param settings timeouts, trust, proxy
     * @return a new transport
     * @throws io.cdsbackup.error.InvalidSettingException if the proxy wants a password and this JVM would not send it
     */
    @Override
    public DownloadTransport downloads(TransportSettings settings) {
        return new JdkDownloads(DownloadClients.madeBy(ClientRecipe.of(settings)));
    }
}

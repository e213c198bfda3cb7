package io.cdsbackup.transport.feign;

import feign.Client;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;

/**
 * The transports by Feign's default client, with the trust and the proxy of the settings. {@link java.util.ServiceLoader}
 * finds it; {@link FeignTransport} makes those that use a client or a builder of your own.
 */
public final class FeignTransportProvider implements TransportProvider {

    static final String NAME = "feign";

    /** For {@link java.util.ServiceLoader}. */
    public FeignTransportProvider() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Transport transport(TransportSettings settings) {
        return ClientProvider.transport(new OwnClient(settings), settings);
    }

    @Override
    public DownloadTransport downloads(TransportSettings settings) {
        Client client = new OwnClient(settings);
        return new FeignDownloads(client, new Timeouts(settings.connectTimeout()));
    }
}

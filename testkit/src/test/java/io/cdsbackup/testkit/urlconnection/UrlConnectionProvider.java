package io.cdsbackup.testkit.urlconnection;

import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;

/** What {@link java.util.ServiceLoader} finds. */
public final class UrlConnectionProvider implements TransportProvider {

    /** Makes the provider, as {@link java.util.ServiceLoader} does. */
    public UrlConnectionProvider() {}

    @Override
    public String name() {
        return "urlconnection";
    }

    @Override
    public Transport transport(TransportSettings settings) {
        return new UrlConnectionTransport(new Connections(settings));
    }

    @Override
    public DownloadTransport downloads(TransportSettings settings) {
        return new UrlConnectionDownloads(new Connections(settings));
    }
}

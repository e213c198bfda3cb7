package io.cdsbackup.transport.feign;

import feign.Client;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;
import java.util.Map;

/** The transports by a client of the user's, which stays open when they are closed. */
final class ClientProvider implements TransportProvider {

    private final Client given;

    ClientProvider(Client given) {
        this.given = given;
    }

    @Override
    public String name() {
        return FeignTransportProvider.NAME;
    }

    @Override
    public Transport transport(TransportSettings settings) {
        return transport(ClientChoice.of(given, settings), settings);
    }

    @Override
    public DownloadTransport downloads(TransportSettings settings) {
        return new FeignDownloads(ClientChoice.of(given, settings), new Timeouts(settings.connectTimeout()));
    }

    static Transport transport(Client client, TransportSettings settings) {
        return new FeignApi(new Timeouts(settings.connectTimeout()), call -> call.perform(client, Map.of(), null));
    }
}

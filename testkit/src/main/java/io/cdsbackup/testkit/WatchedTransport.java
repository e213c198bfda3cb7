package io.cdsbackup.testkit;

import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells the client that it belongs to what goes through it. */
final class WatchedTransport implements Transport {

    private final WatchedClient client;
    private final Transport transport;
    private final AtomicBoolean closed = new AtomicBoolean();

    WatchedTransport(WatchedClient client, Transport transport) {
        this.client = client;
        this.transport = transport;
    }

    @Override
    public TransportResponse exchange(TransportRequest request) {
        return client.call(request.uri(), () -> transport.exchange(request));
    }

    @Override
    public void close() {
        transport.close();
        if (closed.compareAndSet(false, true)) {
            client.closed();
        }
    }
}

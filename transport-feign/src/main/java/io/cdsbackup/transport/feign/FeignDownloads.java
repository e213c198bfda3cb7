package io.cdsbackup.transport.feign;

import feign.Client;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadTransport;

/** Downloads by a plain Feign client. */
final class FeignDownloads implements DownloadTransport {

    private final Flights flights = new Flights();
    private final Client client;
    private final Timeouts timeouts;

    FeignDownloads(Client client, Timeouts timeouts) {
        JdkClientLogs.quieten();
        this.client = client;
        this.timeouts = timeouts;
    }

    @Override
    public DownloadCall call(DownloadRequest request) {
        if (flights.isClosed()) {
            throw Failure.closed();
        }
        return new FeignDownloadCall(request, client, timeouts, flights);
    }

    @Override
    public void close() {
        flights.close();
    }
}

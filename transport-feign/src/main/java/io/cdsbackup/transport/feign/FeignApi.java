package io.cdsbackup.transport.feign;

import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;

/** API calls by Feign. */
final class FeignApi implements Transport {

    private final Flights flights = new Flights();
    private final Timeouts timeouts;
    private final Route route;

    FeignApi(Timeouts timeouts, Route route) {
        JdkClientLogs.quieten();
        this.timeouts = timeouts;
        this.route = route;
    }

    @Override
    public TransportResponse exchange(TransportRequest request) {
        if (flights.isClosed()) {
            throw Failure.closed();
        }
        return route.send(new ApiCall(request, flights, timeouts));
    }

    @Override
    public void close() {
        flights.close();
    }
}

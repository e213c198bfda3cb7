package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;

/** API calls by java.net.http. */
final class JdkApiTransport implements Transport {

    private final ClientLease lease;

    JdkApiTransport(ClientLease lease) {
        this.lease = lease;
    }

    @Override
    public TransportResponse exchange(TransportRequest request) {
        ApiCall call = new ApiCall(lease, request);
        lease.enter(call);
        try {
            return call.answer();
        } finally {
            lease.leave(call);
        }
    }

    @Override
    public void close() {
        lease.close();
    }

    @Override
    public String toString() {
        return "JDK transport for API calls";
    }
}

package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;

/** API calls by java.net.http. */
final class JdkApiTransport implements Transport {

    private final ApiClient client;

    JdkApiTransport(ApiClient client) {
        this.client = client;
    }

    @Override
    public TransportResponse exchange(TransportRequest request) {
        ApiCall call = new ApiCall(client, request);
        client.calls().enter(call);
        try {
            return call.answer();
        } finally {
            client.calls().leave(call);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return "JDK transport for API calls";
    }
}

package io.cdsbackup.transport.feign;

import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.TransportContract;
import java.util.Map;

class OkHttpTransportContractTest extends TransportContract {

    private final Clients clients = new Clients(Clients::okHttp);

    @Override
    protected Transport transport(TransportSettings settings) {
        return clients.provider(settings).transport(Clients.withoutTrust(settings));
    }

    @Override
    protected Map<Integer, String> waivers() {
        return Clients.OK_HTTP_WAIVERS;
    }
}

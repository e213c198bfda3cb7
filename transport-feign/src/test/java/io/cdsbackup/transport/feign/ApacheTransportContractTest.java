package io.cdsbackup.transport.feign;

import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.TransportContract;
import java.util.Map;

class ApacheTransportContractTest extends TransportContract {

    private final Clients clients = new Clients(Clients::apache);

    @Override
    protected Transport transport(TransportSettings settings) {
        return clients.provider(settings).transport(Clients.withoutTrust(settings));
    }

    @Override
    protected Map<Integer, String> waivers() {
        return Map.of(2, "Apache's client takes a query apart and writes it anew: only the strict form survives");
    }
}

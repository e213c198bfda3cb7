package io.cdsbackup.transport.feign;

import feign.Feign;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.TransportContract;
import java.util.Map;

class BuilderAndClientTransportContractTest extends TransportContract {

    private final Clients clients = new Clients(Clients::okHttp);

    @Override
    protected Transport transport(TransportSettings settings) {
        return FeignTransport.using(Feign::builder, clients.of(settings)).transport(Clients.withoutTrust(settings));
    }

    @Override
    protected Map<Integer, String> waivers() {
        return Clients.OK_HTTP_WAIVERS;
    }
}

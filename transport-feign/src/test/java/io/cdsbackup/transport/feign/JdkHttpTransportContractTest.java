package io.cdsbackup.transport.feign;

import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.TransportContract;

class JdkHttpTransportContractTest extends TransportContract {

    private final Clients clients = new Clients(Clients::jdkHttp);

    @Override
    protected Transport transport(TransportSettings settings) {
        return clients.provider(settings).transport(Clients.withoutTrust(settings));
    }

    @Override
    protected int getsAfterDrop() {
        return 2;
    }
}

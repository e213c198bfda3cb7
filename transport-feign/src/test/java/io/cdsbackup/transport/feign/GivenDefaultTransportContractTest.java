package io.cdsbackup.transport.feign;

import feign.Client;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.TransportContract;

class GivenDefaultTransportContractTest extends TransportContract {

    private final Client client = new Client.Default(null, null);

    @Override
    protected Transport transport(TransportSettings settings) {
        return FeignTransport.using(client).transport(settings);
    }

    @Override
    protected int getsAfterDrop() {
        return 2;
    }
}

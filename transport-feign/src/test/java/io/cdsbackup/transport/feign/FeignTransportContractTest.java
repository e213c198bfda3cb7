package io.cdsbackup.transport.feign;

import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.TransportContract;

class FeignTransportContractTest extends TransportContract {

    @Override
    protected Transport transport(TransportSettings settings) {
        return new FeignTransportProvider().transport(settings);
    }

    @Override
    protected int getsAfterDrop() {
        return 2;
    }
}

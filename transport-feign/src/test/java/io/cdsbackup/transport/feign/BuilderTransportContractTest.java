package io.cdsbackup.transport.feign;

import feign.Feign;
import feign.Logger;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.TransportContract;

class BuilderTransportContractTest extends TransportContract {

    @Override
    protected Transport transport(TransportSettings settings) {
        return FeignTransport.using(
                        () -> Feign.builder().logger(new Logger.NoOpLogger()).logLevel(Logger.Level.FULL))
                .transport(settings);
    }

    @Override
    protected int getsAfterDrop() {
        return 2;
    }
}

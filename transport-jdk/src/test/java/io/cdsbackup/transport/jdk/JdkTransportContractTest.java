package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.TransportContract;

class JdkTransportContractTest extends TransportContract {

    @Override
    protected Transport transport(TransportSettings settings) {
        return new JdkTransportProvider().transport(settings);
    }

    @Override
    protected int getsAfterDrop() {
        return 2;
    }
}

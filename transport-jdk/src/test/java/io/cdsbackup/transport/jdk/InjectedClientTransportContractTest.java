package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.TransportContract;

class InjectedClientTransportContractTest extends TransportContract {

    private final InjectedClients clients = new InjectedClients();

    @Override
    protected Transport transport(TransportSettings settings) {
        return clients.provider(settings).transport(TransportSettings.defaults());
    }

    @Override
    protected int getsAfterDrop() {
        return 2;
    }
}

package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.DownloadTransportContract;

class InjectedClientDownloadsContractTest extends DownloadTransportContract {

    private final InjectedClients clients = new InjectedClients();

    @Override
    protected DownloadTransport transport(TransportSettings settings) {
        return clients.provider(settings).downloads(TransportSettings.defaults());
    }

    @Override
    protected int getsAfterDrop() {
        return 2;
    }
}

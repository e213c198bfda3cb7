package io.cdsbackup.transport.feign;

import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.DownloadCoding;
import io.cdsbackup.testkit.contract.DownloadTransportContract;

class ApacheDownloadsContractTest extends DownloadTransportContract {

    private final Clients clients = new Clients(Clients::apache);

    @Override
    protected DownloadTransport transport(TransportSettings settings) {
        return clients.provider(settings).downloads(Clients.withoutTrust(settings));
    }

    @Override
    protected DownloadCoding gzippedDownload() {
        return DownloadCoding.REFUSED;
    }
}

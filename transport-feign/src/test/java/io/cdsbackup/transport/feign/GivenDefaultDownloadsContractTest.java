package io.cdsbackup.transport.feign;

import feign.Client;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.DownloadCoding;
import io.cdsbackup.testkit.contract.DownloadTransportContract;

class GivenDefaultDownloadsContractTest extends DownloadTransportContract {

    private final Client client = new Client.Default(null, null);

    @Override
    protected DownloadTransport transport(TransportSettings settings) {
        return FeignTransport.using(client).downloads(settings);
    }

    @Override
    protected DownloadCoding gzippedDownload() {
        return DownloadCoding.REFUSED;
    }

    @Override
    protected int getsAfterDrop() {
        return 2;
    }
}

package io.cdsbackup.transport.feign;

import feign.Feign;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.DownloadCoding;
import io.cdsbackup.testkit.contract.DownloadTransportContract;

class BuilderDownloadsContractTest extends DownloadTransportContract {

    @Override
    protected DownloadTransport transport(TransportSettings settings) {
        return FeignTransport.using(Feign::builder).downloads(settings);
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

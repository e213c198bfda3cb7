package io.cdsbackup.transport.feign;

import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.DownloadCoding;
import io.cdsbackup.testkit.contract.DownloadTransportContract;

class FeignDownloadsContractTest extends DownloadTransportContract {

    @Override
    protected DownloadTransport transport(TransportSettings settings) {
        return new FeignTransportProvider().downloads(settings);
    }

    @Override
    protected int getsAfterDrop() {
        return 2;
    }

    @Override
    protected DownloadCoding gzippedDownload() {
        return DownloadCoding.REFUSED;
    }
}

package io.cdsbackup.testkit.urlconnection;

import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.DownloadTransportContract;

class UrlConnectionDownloadsContractTest extends DownloadTransportContract {

    @Override
    protected DownloadTransport transport(TransportSettings settings) {
        return new UrlConnectionProvider().downloads(settings);
    }

    @Override
    protected int getsAfterDrop() {
        return 2;
    }
}

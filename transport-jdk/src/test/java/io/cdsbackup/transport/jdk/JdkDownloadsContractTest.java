package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.contract.DownloadTransportContract;

class JdkDownloadsContractTest extends DownloadTransportContract {

    @Override
    protected DownloadTransport transport(TransportSettings settings) {
        return new JdkTransportProvider().downloads(settings);
    }

    @Override
    protected int getsAfterDrop() {
        return 2;
    }
}

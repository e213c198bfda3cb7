package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadTransport;

/** Downloads by java.net.http. */
final class JdkDownloads implements DownloadTransport {

    private final ClientLease lease;

    JdkDownloads(ClientLease lease) {
        this.lease = lease;
    }

    @Override
    public DownloadCall call(DownloadRequest request) {
        return new JdkDownloadCall(lease, request);
    }

    @Override
    public void close() {
        lease.close();
    }

    @Override
    public String toString() {
        return "JDK transport for downloads";
    }
}

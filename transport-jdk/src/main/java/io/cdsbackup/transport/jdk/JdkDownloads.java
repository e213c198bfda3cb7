package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadTransport;

/** Downloads by java.net.http. */
final class JdkDownloads implements DownloadTransport {

    private final DownloadClients clients;

    JdkDownloads(DownloadClients clients) {
        this.clients = clients;
    }

    @Override
    public DownloadCall call(DownloadRequest request) {
        return new JdkDownloadCall(clients, request);
    }

    @Override
    public void close() {
        clients.close();
    }

    @Override
    public String toString() {
        return "JDK transport for downloads";
    }
}

package io.cdsbackup.testkit.urlconnection;

import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadTransport;
import java.net.URI;

/** Downloads by HttpURLConnection. */
final class UrlConnectionDownloads implements DownloadTransport {

    private final Connections connections;
    private final Workers workers = new Workers();

    UrlConnectionDownloads(Connections connections) {
        this.connections = connections;
    }

    @Override
    public DownloadCall call(DownloadRequest request) {
        URI uri = request.address().uri();
        return new UrlConnectionDownload(
                workers,
                new Call(workers, connections.prepared(uri, request.fields(), null, request.stallTimeout()), uri),
                request.stallTimeout());
    }

    @Override
    public void close() {
        workers.close();
    }
}

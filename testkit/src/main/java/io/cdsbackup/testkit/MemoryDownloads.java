package io.cdsbackup.testkit;

import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadTransport;
import java.util.function.Function;

/** Serves downloads from memory. */
final class MemoryDownloads implements DownloadTransport {

    private final Function<DownloadRequest, DownloadReply> remote;
    private final Lifetime lifetime = new Lifetime();

    MemoryDownloads(Function<DownloadRequest, DownloadReply> remote) {
        this.remote = remote;
    }

    @Override
    public DownloadCall call(DownloadRequest request) {
        lifetime.check();
        return new MemoryDownloadCall(lifetime, () -> remote.apply(request));
    }

    @Override
    public void close() {
        lifetime.end();
    }
}

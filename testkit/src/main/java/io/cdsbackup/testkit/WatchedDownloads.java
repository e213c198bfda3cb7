package io.cdsbackup.testkit;

import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadSink;
import io.cdsbackup.port.DownloadTransport;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Tells the client that it belongs to what goes through it. */
final class WatchedDownloads implements DownloadTransport {

    private final WatchedClient client;
    private final DownloadTransport downloads;
    private final AtomicBoolean closed = new AtomicBoolean();

    WatchedDownloads(WatchedClient client, DownloadTransport downloads) {
        this.client = client;
        this.downloads = downloads;
    }

    @Override
    public DownloadCall call(DownloadRequest request) {
        DownloadCall call = downloads.call(request);
        return new DownloadCall() {
            @Override
            public void run(DownloadSink sink) {
                client.<@Nullable Void>call(request.address().uri(), () -> {
                    call.run(sink);
                    return null;
                });
            }

            @Override
            public void cancel() {
                call.cancel();
            }
        };
    }

    @Override
    public void close() {
        downloads.close();
        if (closed.compareAndSet(false, true)) {
            client.closed();
        }
    }
}

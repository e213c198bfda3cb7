package io.cdsbackup;

import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadSink;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.HttpFields;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same file at every address. */
final class FixedFile implements DownloadTransport {

    static final String CONTENT = "-- a dump\n";

    private final List<DownloadRequest> requests = new ArrayList<>();
    private @Nullable RuntimeException whenClosed;
    private int closed;

    FixedFile failingToClose(RuntimeException failure) {
        whenClosed = failure;
        return this;
    }

    List<DownloadRequest> requests() {
        return List.copyOf(requests);
    }

    int timesClosed() {
        return closed;
    }

    @Override
    public DownloadCall call(DownloadRequest request) {
        requests.add(request);
        byte[] content = CONTENT.getBytes(StandardCharsets.UTF_8);
        return new DownloadCall() {
            @Override
            public void run(DownloadSink sink) {
                HttpFields fields = HttpFields.NONE.with("Content-Length", Integer.toString(content.length));
                if (sink.head(new DownloadHead(200, fields))) {
                    sink.bytes(ByteBuffer.wrap(content));
                }
            }

            @Override
            public void cancel() {
                throw new AssertionError("Nobody expected a cancel");
            }
        };
    }

    @Override
    public void close() {
        closed++;
        if (whenClosed != null) {
            throw whenClosed;
        }
    }
}

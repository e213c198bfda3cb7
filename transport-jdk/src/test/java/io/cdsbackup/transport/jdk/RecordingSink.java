package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadSink;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes all, and remembers it. */
final class RecordingSink implements DownloadSink {

    private final List<DownloadHead> heads = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @Override
    public synchronized boolean head(DownloadHead head) {
        heads.add(head);
        return true;
    }

    @Override
    public synchronized boolean bytes(ByteBuffer bytes) {
        byte[] chunk = new byte[bytes.remaining()];
        bytes.get(chunk);
        body.writeBytes(chunk);
        return true;
    }

    synchronized DownloadHead head() {
        if (heads.size() != 1) {
            throw new AssertionError("Expected one head, but there were " + heads.size());
        }
        return heads.get(0);
    }

    synchronized List<DownloadHead> heads() {
        return List.copyOf(heads);
    }

    synchronized byte[] body() {
        return body.toByteArray();
    }

    synchronized String text() {
        return body.toString(StandardCharsets.UTF_8);
    }
}

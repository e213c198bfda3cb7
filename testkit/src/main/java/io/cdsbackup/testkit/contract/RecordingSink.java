package io.cdsbackup.testkit.contract;

import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadSink;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Takes all, and remembers it. */
class RecordingSink implements DownloadSink {

    private final List<DownloadHead> heads = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final CountDownLatch bytesCame = new CountDownLatch(1);

    @Override
    public boolean head(DownloadHead head) {
        synchronized (heads) {
            heads.add(head);
        }
        return true;
    }

    @Override
    public boolean bytes(ByteBuffer bytes) {
        head();
        byte[] piece = new byte[bytes.remaining()];
        bytes.get(piece);
        body.writeBytes(piece);
        bytesCame.countDown();
        return true;
    }

    CountDownLatch bytesCame() {
        return bytesCame;
    }

    /** The one head, which comes before any byte. */
    DownloadHead head() {
        synchronized (heads) {
            if (heads.size() != 1) {
                throw new AssertionError("Expected one head, but there were " + heads.size());
            }
            return heads.get(0);
        }
    }

    byte[] body() {
        return body.toByteArray();
    }

    String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }
}

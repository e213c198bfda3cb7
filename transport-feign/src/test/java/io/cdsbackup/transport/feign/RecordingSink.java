package io.cdsbackup.transport.feign;

import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadSink;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Keeps what a download gives. */
class RecordingSink implements DownloadSink {

    final CountDownLatch started = new CountDownLatch(1);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private DownloadHead head;

    @Override
    public boolean head(DownloadHead given) {
        head = given;
        return true;
    }

    @Override
    public boolean bytes(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        body.writeBytes(copy);
        started.countDown();
        return true;
    }

    DownloadHead head() {
        return head;
    }

    byte[] body() {
        return body.toByteArray();
    }

    String text() {
        return body.toString(StandardCharsets.UTF_8);
    }
}

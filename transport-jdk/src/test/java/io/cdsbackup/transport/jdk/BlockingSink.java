package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadSink;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Holds the sender up at the first bytes until it is released, whatever happens to its thread. */
final class BlockingSink implements DownloadSink {

    private final CountDownLatch bytesCame = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicLong received = new AtomicLong();

    @Override
    public boolean head(DownloadHead head) {
        return true;
    }

    @Override
    public boolean bytes(ByteBuffer bytes) {
        received.addAndGet(bytes.remaining());
        bytesCame.countDown();
        awaitOn(released);
        return true;
    }

    void awaitBytes() {
        awaitOn(bytesCame);
    }

    void release() {
        released.countDown();
    }

    long received() {
        return received.get();
    }

    private static void awaitOn(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("Nobody may interrupt the sink", e);
        }
    }
}

package io.cdsbackup.testkit.contract;

import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadSink;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Holds the sender up at the first bytes until it is released, whatever happens to its thread, and counts. */
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
        boolean interrupted = false;
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException deaf) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    CountDownLatch bytesCame() {
        return bytesCame;
    }

    void release() {
        released.countDown();
    }

    boolean isReleased() {
        return released.getCount() == 0;
    }

    long received() {
        return received.get();
    }
}

package io.cdsbackup.testkit.contract;

import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadSink;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps nothing, so that it takes any amount; has enough at the first piece, or never. */
final class CountingSink implements DownloadSink {

    private final boolean insatiable;
    private final CountDownLatch bytesCame = new CountDownLatch(1);
    private final AtomicInteger pieces = new AtomicInteger();

    CountingSink(boolean insatiable) {
        this.insatiable = insatiable;
    }

    @Override
    public boolean head(DownloadHead head) {
        return true;
    }

    @Override
    public boolean bytes(ByteBuffer bytes) {
        pieces.incrementAndGet();
        bytesCame.countDown();
        return insatiable;
    }

    CountDownLatch bytesCame() {
        return bytesCame;
    }

    int pieces() {
        return pieces.get();
    }
}

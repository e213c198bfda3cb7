package io.cdsbackup.sandbox;

import io.cdsbackup.sandbox.wire.Heading;
import io.cdsbackup.sandbox.wire.Line;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A line without a relay: nothing can be done to it, and its client's leaving goes unseen until the door is closed. */
final class DirectLine implements Line {

    private final CountDownLatch closed;

    DirectLine(CountDownLatch closed) {
        this.closed = closed;
    }

    @Override
    public void announce(Heading heading) {
        // The JDK's server writes the head as it likes.
    }

    @Override
    public void resetAtEnd() {
        throw unable();
    }

    @Override
    public void inject(byte[] bytes) {
        throw unable();
    }

    @Override
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return closed.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static IllegalStateException unable() {
        return new IllegalStateException("Such a fault needs the relay");
    }
}

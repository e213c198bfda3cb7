package io.cdsbackup.internal.download.model;

import io.cdsbackup.internal.retry.Timing;
import io.cdsbackup.port.Sleeper;
import io.cdsbackup.port.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;

/** Time for many threads, which passes when one of them waits. */
final class ModelTime implements InstantSource, Ticker, Sleeper {

    private static final Instant BEGIN = Instant.parse("2026-03-01T04:00:00Z");

    private long nanos;

    @Override
    public synchronized Instant instant() {
        return BEGIN.plusNanos(nanos);
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public void sleep(Duration wait) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pass(wait);
    }

    synchronized void pass(Duration time) {
        nanos += time.toNanos();
    }

    Timing timing(long seed) {
        return new Timing(this, this, this, new Random(seed));
    }
}

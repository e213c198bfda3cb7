package io.cdsbackup.fake;

import io.cdsbackup.internal.retry.Timing;
import io.cdsbackup.port.Sleeper;
import io.cdsbackup.port.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Time that passes only when somebody waits. */
public final class ManualTime implements InstantSource, Ticker, Sleeper {

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T04:00:00Z");
    private long nanos;

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void sleep(Duration wait) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        waits.add(wait);
        now = now.plus(wait);
        nanos += wait.toNanos();
    }

    public List<Duration> waits() {
        return List.copyOf(waits);
    }

    public Timing timing() {
        return new Timing(this, this, this, new Random(7));
    }
}

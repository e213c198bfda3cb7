package io.cdsbackup.cli.progress;

import io.cdsbackup.port.Ticker;
import java.time.Duration;
import java.util.Optional;

/** Measures how fast bytes come, smoothed over the last few seconds. Used under its owner's lock. */
final class Meter {

    private static final double NANOS_A_SECOND = 1e9;

    /** Rates over shorter spans jump about too much to be worth anything. */
    private static final double SHORTEST_SPAN = 0.1;

    /** How many seconds an old rate still counts for. */
    private static final double MEMORY = 5;

    private static final double UNKNOWN = -1;

    private final Ticker ticker;
    private final long startedAt;
    private long done;
    private long total = -1;
    private boolean sampled;
    private long sampledAt;
    private long sampledDone;
    private double rate = UNKNOWN;

    Meter(Ticker ticker) {
        this.ticker = ticker;
        this.startedAt = ticker.nanos();
    }

    void update(long newDone, long newTotal) {
        done = newDone;
        total = newTotal;
        long now = ticker.nanos();
        double span = (now - sampledAt) / NANOS_A_SECOND;
        if (sampled && span < SHORTEST_SPAN) {
            return;
        }
        if (sampled) {
            double current = Math.max(0, done - sampledDone) / span;
            rate = rate == UNKNOWN ? current : rate + (1 - Math.exp(-span / MEMORY)) * (current - rate);
        }
        // What was there at the first look was not fetched now, so that look only sets the starting point.
        sampled = true;
        sampledAt = now;
        sampledDone = done;
    }

    long done() {
        return done;
    }

    long total() {
        return total;
    }

    Duration elapsed() {
        return Duration.ofNanos(ticker.nanos() - startedAt);
    }

    long bytesPerSecond() {
        return Math.max(0, Math.round(rate));
    }

    /** From 0 to 100; 0 while the total is not known. */
    int percent() {
        if (total < 0) {
            return 0;
        }
        return total == 0 ? 100 : (int) Math.min(100, (long) (100.0 * done / total));
    }

    Optional<Duration> left() {
        if (total < 0 || rate <= 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Math.round(Math.max(0, total - done) / rate)));
    }
}

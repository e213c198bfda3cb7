package io.cdsbackup.internal.download;

import io.cdsbackup.port.Ticker;
import java.time.Duration;

/** Spreads bytes over time, whatever connection they come by. Safe for use by several threads. */
final class RateLimit {

    /** No limit. */
    static final long NONE = 0;

    private static final long SECOND = 1_000_000_000L;

    private final long bytesPerSecond;
    private final Ticker ticker;
    private long freeAt;
    private boolean started;

    RateLimit(long bytesPerSecond, Ticker ticker) {
        this.bytesPerSecond = bytesPerSecond;
        this.ticker = ticker;
    }

    /** Takes a place for some bytes, and says how long it is until they may go on. */
    synchronized Duration reserve(int bytes) {
        if (bytesPerSecond == NONE) {
            return Duration.ZERO;
        }
        long now = ticker.nanos();
        // What was not used in the past is not saved up.
        if (!started || freeAt - now < 0) {
            freeAt = now;
            started = true;
        }
        long wait = freeAt - now;
        freeAt += (long) ((double) bytes / bytesPerSecond * SECOND);
        return Duration.ofNanos(wait);
    }
}

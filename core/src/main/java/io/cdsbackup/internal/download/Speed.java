package io.cdsbackup.internal.download;

import io.cdsbackup.port.Ticker;

/** How fast bytes come, smoothed over the last few seconds. For use by one thread, which looks now and then. */
final class Speed {

    private static final double NANOS_A_SECOND = 1e9;
    /** Rates over shorter spans jump about too much to be worth anything. */
    private static final double SHORTEST_SPAN = 0.1;
    /** How many seconds an old rate still counts for. */
    private static final double MEMORY = 5;

    private final Ticker ticker;
    private long lookedAt;
    private long fetchedThen;
    private double rate = Double.NaN;

    Speed(Ticker ticker) {
        this.ticker = ticker;
        this.lookedAt = ticker.nanos();
    }

    /**
     * Looks at how much came.
     *
     * @param fetched how many bytes came since the beginning
     * @return bytes per second
     */
    long at(long fetched) {
        long now = ticker.nanos();
        double span = (now - lookedAt) / NANOS_A_SECOND;
        if (span >= SHORTEST_SPAN) {
            double current = Math.max(0, fetched - fetchedThen) / span;
            rate = Double.isNaN(rate) ? current : rate + (1 - Math.exp(-span / MEMORY)) * (current - rate);
            lookedAt = now;
            fetchedThen = fetched;
        }
        return Double.isNaN(rate) ? 0 : Math.round(rate);
    }
}

package io.cdsbackup.testkit;

import io.cdsbackup.port.Sleeper;
import io.cdsbackup.port.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * A clock, a ticker and a sleeper in one, that a test moves by hand. To sleep on it is to move it on at once, so that code
 * which waits is tested without waiting. Safe for use by several threads.
 */
public final class ManualClock implements InstantSource, Ticker, Sleeper {

    private final List<Duration> sleeps = new ArrayList<>();
    private Instant now;
    private long nanos;

    private ManualClock(Instant now) {
        this.now = now;
    }

    /**
     * A clock that shows this time until it is moved.
     *
     * @param start the time
     * @return the clock
     */
    public static ManualClock at(Instant start) {
        return new ManualClock(start);
    }

    /**
     * A clock that shows this time until it is moved.
     *
     * @param start the time, such as {@code 2026-01-01T00:00:00Z}
     * @return the clock
     * @throws java.time.format.DateTimeParseException if the text is no such time
     */
    public static ManualClock at(String start) {
        return new ManualClock(Instant.parse(start));
    }

    /**
     * Moves the time and the ticker on, as if so much time had passed.
     *
     * @param by how long
     * @return this clock
     * @throws IllegalArgumentException if the duration is negative: a ticker only goes forward
     */
    public synchronized ManualClock advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("A clock is not moved back by advance: see set");
        }
        now = now.plus(by);
        nanos += by.toNanos();
        return this;
    }

    /**
     * Sets the time and leaves the ticker, as happens to a machine whose clock is corrected.
     *
     * @param time the time, which may be earlier than the one shown now
     * @return this clock
     */
    public synchronized ManualClock set(Instant time) {
        now = time;
        return this;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    /** Records the wait and moves on by it; a wait that is not positive moves nothing. Never blocks. */
    @Override
    public synchronized void sleep(Duration wait) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("Interrupted before the sleep");
        }
        sleeps.add(wait);
        if (!wait.isNegative()) {
            advance(wait);
        }
    }

    /**
     * The waits asked for so far.
     *
     * @return a copy, in order
     */
    public synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    @Override
    public synchronized String toString() {
        return "ManualClock[" + now + ", " + sleeps.size() + " sleeps]";
    }
}

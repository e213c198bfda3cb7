package io.cdsbackup.internal.retry;

import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.Sleeper;
import io.cdsbackup.port.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Time and chance, as the builder was given them.
 *
 * @param clock tells the time of day
 * @param ticker measures
 * @param sleeper waits
 * @param random spreads the waits
 */
public record Timing(InstantSource clock, Ticker ticker, Sleeper sleeper, RandomGenerator random) {

    /**
     * The time of day.
     *
     * @return now
     */
    public Instant now() {
        return clock.instant();
    }

    /**
     * How long ago a moment was.
     *
     * @param nanos the ticker's reading then
     * @return the time since
     */
    public Duration since(long nanos) {
        return Duration.ofNanos(ticker.nanos() - nanos);
    }

    /**
     * Waits.
     *
     * @param wait how long
     * @throws CallInterruptedException if the thread was interrupted; its flag is set again
     */
    public void pause(Duration wait) {
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(ErrorDetail.of("Interrupted while waiting to try again"));
        }
    }
}

package io.cdsbackup.internal.retry;

import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.error.BackupException;
import java.time.Duration;
import java.util.Optional;

/** The waits of one job. Not for use by several threads. */
public final class RetrySchedule {

    private final RetryPolicy policy;
    private final Timing timing;
    private int failures;
    private long startedAt;

    /**
     * Starts with the whole budget.
     *
     * @param policy how often and how long
     * @param timing measures and draws lots
     */
    public RetrySchedule(RetryPolicy policy, Timing timing) {
        this.policy = policy;
        this.timing = timing;
        this.startedAt = timing.ticker().nanos();
    }

    /**
     * Counts a failure and says how long to wait before the next try.
     *
     * @param failure what happened; what it says of {@code Retry-After} is honoured
     * @return the wait, or empty if the tries or the budget are spent
     */
    public Optional<Duration> afterFailure(BackupException failure) {
        failures++;
        if (failures >= policy.attempts()) {
            return Optional.empty();
        }
        Duration drawn = fullJitter(policy.bound(failures));
        Duration asked = failure.retryAfter().orElse(Duration.ZERO);
        Duration wait = drawn.compareTo(asked) > 0 ? drawn : asked;
        Duration spent = timing.since(startedAt).plus(wait);
        return spent.compareTo(policy.budget()) > 0 ? Optional.empty() : Optional.of(wait);
    }

    /** Something was achieved: the tries and the budget are whole again. */
    public void renew() {
        failures = 0;
        startedAt = timing.ticker().nanos();
    }

    // From nothing to the bound, evenly: clients that failed together do not come back together.
    private Duration fullJitter(Duration bound) {
        long nanos = bound.toNanos();
        return nanos <= 0 ? Duration.ZERO : Duration.ofNanos(timing.random().nextLong(nanos + 1));
    }
}

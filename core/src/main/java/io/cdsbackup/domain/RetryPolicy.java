package io.cdsbackup.domain;

import java.time.Duration;

/**
 * How often, and how patiently, a failed API call is tried again. Waits grow from the first by a factor of two up to the
 * longest, each drawn at random from nothing to that bound (full jitter), unless the remote asks for longer.
 *
 * @param attempts how many attempts there are, the first one included
 * @param firstBackoff the bound of the first wait
 * @param longestBackoff the bound of any wait
 * @param budget how long all attempts and waits may take together; no wait is started that would go beyond it
 */
public record RetryPolicy(int attempts, Duration firstBackoff, Duration longestBackoff, Duration budget) {

    /**
     * Checks the bounds.
     *
     * @param attempts how many attempts there are, the first one included
     * @param firstBackoff the bound of the first wait
     * @param longestBackoff the bound of any wait
     * @param budget how long all attempts and waits may take together
     * @throws IllegalArgumentException if there is no attempt, or a duration is negative
     */
    public RetryPolicy {
        if (attempts < 1 || firstBackoff.isNegative() || longestBackoff.isNegative() || budget.isNegative()) {
            throw new IllegalArgumentException("A retry policy needs an attempt, and no negative duration");
        }
    }

    /**
     * Five attempts, waits of at most 0.5 s, 1 s, 2 s and 4 s, two minutes in all.
     *
     * @return the policy
     */
    public static RetryPolicy defaults() {
        return new RetryPolicy(5, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofMinutes(2));
    }

    /**
     * One attempt and no more.
     *
     * @return the policy
     */
    public static RetryPolicy none() {
        return new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    /**
     * The longest that the wait before an attempt may be.
     *
     * @param failures how many attempts have failed so far, at least 1
     * @return the bound
     */
    public Duration bound(int failures) {
        Duration bound = firstBackoff;
        for (int i = 1; i < failures && bound.compareTo(longestBackoff) < 0; i++) {
            bound = bound.multipliedBy(2);
        }
        return bound.compareTo(longestBackoff) < 0 ? bound : longestBackoff;
    }
}

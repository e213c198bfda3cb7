package io.cdsbackup.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.ThrottledException;
import io.cdsbackup.fake.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Duration LONG = Duration.ofDays(1);
    private static final long SEED = 20261124;

    private final ManualTime time = new ManualTime();

    @Test
    void each_wait_lies_between_nothing_and_its_bound_and_comes_near_to_both() {
        RetryPolicy policy = new RetryPolicy(6, Duration.ofMillis(500), Duration.ofSeconds(3), LONG);
        Random random = new Random(SEED);
        long[] bounds = {500, 1000, 2000, 3000, 3000};
        List<List<Duration>> drawn =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

        for (int i = 0; i < 500; i++) {
            RetrySchedule schedule = schedule(policy, random);
            drawn.forEach(
                    waits -> waits.add(schedule.afterFailure(failure(null)).orElseThrow()));
        }

        for (int i = 0; i < bounds.length; i++) {
            Duration bound = Duration.ofMillis(bounds[i]);
            assertThat(drawn.get(i))
                    .as("seed %d, wait %d", SEED, i + 1)
                    .allMatch(wait -> !wait.isNegative() && wait.compareTo(bound) <= 0)
                    .anyMatch(wait -> wait.compareTo(bound.dividedBy(20)) < 0)
                    .anyMatch(wait -> wait.compareTo(bound.multipliedBy(19).dividedBy(20)) > 0);
        }
    }

    @Test
    void the_bound_itself_can_be_drawn() {
        RetryPolicy policy = new RetryPolicy(2, Duration.ofMillis(500), Duration.ofSeconds(20), LONG);

        Optional<Duration> wait = schedule(policy, highest()).afterFailure(failure(null));

        assertThat(wait).contains(Duration.ofMillis(500));
    }

    @Test
    void there_are_as_many_attempts_as_the_policy_says() {
        RetrySchedule schedule = schedule(new RetryPolicy(3, Duration.ZERO, Duration.ZERO, LONG), lowest());

        assertThat(schedule.afterFailure(failure(null))).contains(Duration.ZERO);
        assertThat(schedule.afterFailure(failure(null))).contains(Duration.ZERO);
        assertThat(schedule.afterFailure(failure(null))).isEmpty();
        assertThat(schedule.afterFailure(failure(null))).isEmpty();
    }

    @Test
    void without_retries_the_first_failure_is_the_last() {
        assertThat(schedule(RetryPolicy.none(), lowest()).afterFailure(failure(Duration.ZERO)))
                .isEmpty();
    }

    @Test
    void the_remotes_wish_for_a_longer_wait_is_met_even_beyond_the_longest_backoff() {
        RetrySchedule schedule = schedule(RetryPolicy.defaults(), highest());

        assertThat(schedule.afterFailure(failure(Duration.ofSeconds(45)))).contains(Duration.ofSeconds(45));
    }

    @Test
    void the_remotes_wish_for_a_shorter_wait_shortens_none() {
        RetrySchedule schedule = schedule(RetryPolicy.defaults(), highest());

        assertThat(schedule.afterFailure(failure(Duration.ofMillis(1)))).contains(Duration.ofMillis(500));
    }

    @Test
    void a_wait_that_just_fits_the_budget_is_taken_and_a_longer_one_ends_it_at_once() {
        RetryPolicy policy = new RetryPolicy(9, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(10));

        assertThat(schedule(policy, lowest()).afterFailure(failure(Duration.ofSeconds(10))))
                .contains(Duration.ofSeconds(10));
        assertThat(schedule(policy, lowest()).afterFailure(failure(Duration.ofSeconds(10, 1))))
                .isEmpty();
    }

    @Test
    void time_that_the_attempts_took_counts_against_the_budget() {
        RetryPolicy policy = new RetryPolicy(9, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(10));
        RetrySchedule schedule = schedule(policy, lowest());
        time.timing().pause(Duration.ofSeconds(6));

        assertThat(schedule.afterFailure(failure(Duration.ofSeconds(4)))).contains(Duration.ofSeconds(4));
        assertThat(schedule.afterFailure(failure(Duration.ofSeconds(5)))).isEmpty();
    }

    @Test
    void a_wish_to_wait_for_thirty_years_ends_it_at_once() {
        RetrySchedule schedule = schedule(RetryPolicy.defaults(), lowest());

        assertThat(schedule.afterFailure(failure(Duration.ofSeconds(999_999_999))))
                .isEmpty();
    }

    @Test
    void progress_makes_the_attempts_and_the_bounds_whole_again() {
        RetryPolicy policy = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(8), LONG);
        RetrySchedule schedule = schedule(policy, highest());
        schedule.afterFailure(failure(null));
        schedule.afterFailure(failure(null));

        schedule.renew();

        assertThat(schedule.afterFailure(failure(null))).contains(Duration.ofSeconds(1));
        assertThat(schedule.afterFailure(failure(null))).contains(Duration.ofSeconds(2));
        assertThat(schedule.afterFailure(failure(null))).isEmpty();
    }

    @Test
    void progress_makes_the_budget_whole_again() {
        RetryPolicy policy = new RetryPolicy(9, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(10));
        RetrySchedule schedule = schedule(policy, lowest());
        time.timing().pause(Duration.ofSeconds(10));

        schedule.renew();

        assertThat(schedule.afterFailure(failure(Duration.ofSeconds(10)))).contains(Duration.ofSeconds(10));
    }

    private RetrySchedule schedule(RetryPolicy policy, RandomGenerator random) {
        return new RetrySchedule(policy, new Timing(time, time, time, random));
    }

    private static BackupException failure(@Nullable Duration retryAfter) {
        return new ThrottledException(ErrorDetail.of("Too many requests").withRetryAfter(retryAfter));
    }

    /** Draws the highest number that is asked for. */
    private static RandomGenerator highest() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return Long.MAX_VALUE;
            }

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
    }

    /** Draws nothing but zeros. */
    private static RandomGenerator lowest() {
        return () -> 0;
    }
}

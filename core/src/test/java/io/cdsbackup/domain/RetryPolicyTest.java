package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @ParameterizedTest(name = "after {0} failures at most {1} ms")
    @CsvSource({"1,500", "2,1000", "3,2000", "4,4000", "6,16000", "7,20000", "1000000,20000"})
    void waits_double_up_to_the_longest(int failures, long millis) {
        assertThat(RetryPolicy.defaults().bound(failures)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void no_wait_is_longer_than_the_longest_though_the_first_would_be() {
        RetryPolicy policy = new RetryPolicy(3, Duration.ofSeconds(9), SECOND, SECOND);

        assertThat(policy.bound(1)).isEqualTo(SECOND);
    }

    @Test
    void from_nothing_nothing_grows() {
        assertThat(new RetryPolicy(9, Duration.ZERO, SECOND, SECOND).bound(8)).isZero();
    }

    @Test
    void by_default_there_are_five_attempts_within_two_minutes() {
        assertThat(RetryPolicy.defaults())
                .isEqualTo(new RetryPolicy(5, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofMinutes(2)));
    }

    @Test
    void none_is_one_attempt_without_a_wait() {
        assertThat(RetryPolicy.none().attempts()).isEqualTo(1);
        assertThat(RetryPolicy.none().bound(1)).isZero();
    }

    @Test
    void a_policy_without_an_attempt_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(0, SECOND, SECOND, SECOND));
    }

    @Test
    void a_negative_duration_is_refused() {
        Duration negative = Duration.ofNanos(-1);

        assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(1, negative, SECOND, SECOND));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(1, SECOND, negative, SECOND));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(1, SECOND, SECOND, negative));
    }
}

package io.cdsbackup.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.fake.ManualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimingTest {

    private final ManualTime time = new ManualTime();
    private final Timing timing = time.timing();

    @Test
    void a_pause_waits_as_long_as_it_was_told() {
        timing.pause(Duration.ofMillis(1500));

        assertThat(time.waits()).containsExactly(Duration.ofMillis(1500));
    }

    @Test
    void it_is_now_by_the_clock_that_was_given() {
        timing.pause(Duration.ofHours(1));

        assertThat(timing.now()).isEqualTo(Instant.parse("2026-03-01T05:00:00Z"));
    }

    @Test
    void time_since_a_moment_is_measured_by_the_ticker() {
        long then = timing.ticker().nanos();
        timing.pause(Duration.ofSeconds(2));

        assertThat(timing.since(then)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void an_interrupt_ends_the_pause_and_is_left_for_the_caller_to_see() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> timing.pause(Duration.ofSeconds(1))).isInstanceOf(CallInterruptedException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(time.waits()).isEmpty();
    }
}

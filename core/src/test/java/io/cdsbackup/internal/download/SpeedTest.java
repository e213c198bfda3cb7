package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpeedTest {

    private long nanos = Long.MAX_VALUE - 5;
    private final Speed speed = new Speed(() -> nanos);

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Test
    void nothing_is_known_at_first() {
        assertThat(speed.at(0)).isZero();
        assertThat(speed.at(1 << 20)).isZero();
    }

    @Test
    void a_steady_stream_has_its_rate_at_once() {
        pass(Duration.ofSeconds(1));
        assertThat(speed.at(5_000)).isEqualTo(5_000);
        pass(Duration.ofSeconds(1));
        assertThat(speed.at(10_000)).isEqualTo(5_000);
    }

    @Test
    void a_new_rate_is_believed_within_some_seconds() {
        pass(Duration.ofSeconds(1));
        speed.at(1_000);
        pass(Duration.ofSeconds(1));
        assertThat(speed.at(101_000)).isBetween(10_000L, 50_000L);
        long bytes = 101_000;
        for (int second = 0; second < 30; second++) {
            pass(Duration.ofSeconds(1));
            bytes += 100_000;
            speed.at(bytes);
        }
        assertThat(speed.at(bytes)).isCloseTo(100_000, within(1_000L));
    }

    @Test
    void looks_that_follow_at_once_change_nothing() {
        pass(Duration.ofSeconds(1));
        speed.at(1_000);
        pass(Duration.ofMillis(1));

        assertThat(speed.at(1_000_000)).isEqualTo(1_000);
    }

    @Test
    void a_stall_brings_it_down() {
        pass(Duration.ofSeconds(1));
        speed.at(1_000_000);
        for (int second = 0; second < 60; second++) {
            pass(Duration.ofSeconds(1));
            speed.at(1_000_000);
        }

        assertThat(speed.at(1_000_000)).isLessThan(100);
    }
}

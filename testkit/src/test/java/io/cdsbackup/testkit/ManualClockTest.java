package io.cdsbackup.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ManualClockTest {

    private final ManualClock clock = ManualClock.at("2026-01-01T00:00:00Z");

    @Test
    void showsTheTimeItWasSetToUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo("2026-01-01T00:00:00Z").isEqualTo(clock.instant());
        assertThat(clock.nanos()).isZero();
    }

    @Test
    void advancingMovesTheTimeAndTheTicker() {
        clock.advance(Duration.ofMillis(1500));

        assertThat(clock.instant()).isEqualTo("2026-01-01T00:00:01.500Z");
        assertThat(clock.nanos()).isEqualTo(1_500_000_000L);
    }

    @Test
    void isNotAdvancedBackwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.advance(Duration.ofNanos(-1)))
                .withMessage("A clock is not moved back by advance: see set");
    }

    @Test
    void settingTheTimeLeavesTheTicker() {
        clock.advance(Duration.ofSeconds(3)).set(Instant.parse("2025-12-31T00:00:00Z"));

        assertThat(clock.instant()).isEqualTo("2025-12-31T00:00:00Z");
        assertThat(clock.nanos()).isEqualTo(3_000_000_000L);
    }

    @Test
    void sleepingAdvancesAtOnceAndIsRecorded() throws InterruptedException {
        clock.sleep(Duration.ofDays(2));
        clock.sleep(Duration.ZERO);

        assertThat(clock.instant()).isEqualTo("2026-01-03T00:00:00Z");
        assertThat(clock.nanos()).isEqualTo(Duration.ofDays(2).toNanos());
        assertThat(clock.sleeps()).containsExactly(Duration.ofDays(2), Duration.ZERO);
    }

    @Test
    void aNegativeSleepIsRecordedAndMovesNothing() throws InterruptedException {
        clock.sleep(Duration.ofSeconds(-1));

        assertThat(clock.nanos()).isZero();
        assertThat(clock.sleeps()).containsExactly(Duration.ofSeconds(-1));
    }

    @Test
    void anInterruptedThreadDoesNotSleep() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> clock.sleep(Duration.ofSeconds(1))).isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(clock.sleeps()).isEmpty();
        assertThat(clock.nanos()).isZero();
    }

    @Test
    void showsTheTimeAndTheSleepsInItsText() throws InterruptedException {
        clock.sleep(Duration.ofSeconds(1));

        assertThat(clock).hasToString("ManualClock[2026-01-01T00:00:01Z, 1 sleeps]");
    }
}

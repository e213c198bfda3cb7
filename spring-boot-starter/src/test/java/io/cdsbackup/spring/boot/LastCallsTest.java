package io.cdsbackup.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.ActionName;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.port.CallEnded;
import io.cdsbackup.port.ClientCall;
import io.cdsbackup.testkit.ManualClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LastCallsTest {

    private final ManualClock clock = ManualClock.at("2026-01-01T00:00:00Z");
    private final LastCalls calls = new LastCalls(clock);

    private void ended(ErrorKind failure) {
        calls.outcome(new CallEnded(
                new ClientCall(1, ActionName.of("DescribeBackups"), null, null), Duration.ofSeconds(1), failure, 0));
    }

    @Test
    void remembersTheLastSuccessAndTheLastFailure() {
        ended(null);
        clock.advance(Duration.ofHours(1));
        ended(ErrorKind.AUTH);

        assertThat(calls.lastOneWell()).hasValue(false);
        assertThat(calls.details())
                .isEqualTo(Map.of(
                        "lastSuccess", "2026-01-01T00:00:00Z",
                        "lastFailure", "2026-01-01T01:00:00Z",
                        "lastFailureKind", "auth"));
    }

    @Test
    void whatTheApplicationInterruptedTellsNothing() {
        ended(ErrorKind.INTERRUPTED);
        assertThat(calls.lastOneWell()).isEmpty();

        ended(null);
        ended(ErrorKind.INTERRUPTED);
        assertThat(calls.lastOneWell()).hasValue(true);
    }
}

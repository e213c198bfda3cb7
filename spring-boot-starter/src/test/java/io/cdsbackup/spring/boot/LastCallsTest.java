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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LastCallsTest {

    private final ManualClock clock = ManualClock.at("2026-01-01T00:00:00Z");
    private final LastCalls calls = new LastCalls(clock);

    private void ended(ErrorKind failure) {
        ended("DescribeBackups", failure);
    }

    private void ended(String action, ErrorKind failure) {
        calls.outcome(
                new CallEnded(new ClientCall(1, ActionName.of(action), null, null), Duration.ofSeconds(1), failure, 0));
    }

    @Test
    void remembersTheLastSuccessAndTheLastFailure() {
        ended(null);
        clock.advance(Duration.ofHours(1));
        ended(ErrorKind.AUTH);

        assertThat(calls.lastOnesWell()).hasValue(false);
        assertThat(calls.details())
                .isEqualTo(Map.of(
                        "lastSuccess", "2026-01-01T00:00:00Z",
                        "lastFailure", "2026-01-01T01:00:00Z",
                        "lastFailureKind", "auth"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"AUTH", "NETWORK", "BAD_ANSWER", "INTERNAL", "DISK", "VERIFICATION"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatTheCallerStoppedOrAskedForWronglyTellsNothing(ErrorKind failure) {
        ended(failure);
        assertThat(calls.lastOnesWell()).isEmpty();

        ended(null);
        ended(failure);
        assertThat(calls.lastOnesWell()).hasValue(true);
        assertThat(calls.details()).containsOnlyKeys("lastSuccess");
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTH", "NETWORK", "BAD_ANSWER", "INTERNAL", "DISK", "VERIFICATION"})
    void whatIsWrongWithTheServiceOrThisMachineIsAFailure(ErrorKind failure) {
        ended(failure);

        assertThat(calls.lastOnesWell()).hasValue(false);
    }

    @Test
    void aListThatComesDoesNotMakeUpForADownloadThatFailed() {
        ended("Download", ErrorKind.DISK);
        ended("DescribeBackups", null);
        assertThat(calls.lastOnesWell()).hasValue(false);

        ended("Download", null);
        assertThat(calls.lastOnesWell()).hasValue(true);
    }

    @Test
    void aDownloadThatWasThereAlreadyDoesNotMakeUpForACallThatFailed() {
        ended("CreateBackup", ErrorKind.NETWORK);
        ended("Download", null);

        assertThat(calls.lastOnesWell()).hasValue(false);
    }
}

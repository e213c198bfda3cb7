package io.cdsbackup.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.benchmarks.report.Sample;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManyCallsTest {

    @Test
    void idealIsThatEachThreadDoesItsShare() {
        assertThat(new ManyCalls(1_000, 64, Duration.ofMillis(50)).ideal()).isEqualTo(Duration.ofNanos(781_250_000));
    }

    @Test
    void bothTransportsAreHeldAgainstTheIdeal() throws Exception {
        ManyCalls few = new ManyCalls(8, 4, Duration.ofMillis(1));

        List<Sample> samples;
        try (CannedServer server = CannedServer.answering(Calls.answer(), few.latency())) {
            samples = few.round(server);
        }

        assertThat(samples).extracting(Sample::row).containsExactly("ideal", "bare GET", "jdk", "feign");
        assertThat(samples).allSatisfy(sample -> assertThat(sample.value()).isGreaterThanOrEqualTo(2));
    }
}

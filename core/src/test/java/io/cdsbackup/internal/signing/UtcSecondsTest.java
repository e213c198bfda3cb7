package io.cdsbackup.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtcSecondsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T04:00:00Z, 2026-01-05T04:00:00Z",
        "2026-11-29T23:59:59.999999999Z, 2026-11-29T23:59:59Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
        "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z, +10000-01-01T00:00:00Z",
        "-0001-12-31T23:59:59Z, -0001-12-31T23:59:59Z",
        "-1000000000-01-01T00:00:00Z, -1000000000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z, +1000000000-12-31T23:59:59Z",
    })
    void a_moment_is_told_in_utc_and_without_its_fraction(Instant moment, String text) {
        assertThat(UtcSeconds.text(moment)).isEqualTo(text);
    }

    @Test
    void it_is_what_java_tells_of_the_same_second() {
        long seed = 20261129;
        Random random = new Random(seed);
        long centuries = Instant.parse("2600-01-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < 10_000; i++) {
            Instant moment =
                    Instant.ofEpochSecond(random.nextLong(-centuries, centuries), random.nextInt(1_000_000_000));

            assertThat(UtcSeconds.text(moment))
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(moment.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }
}

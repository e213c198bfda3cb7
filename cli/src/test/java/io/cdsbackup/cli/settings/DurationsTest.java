package io.cdsbackup.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.error.ErrorKind;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"30s, PT30S", "10m, PT10M", "2h, PT2H", "2d, P2D", "999999999d, P999999999D", "007s, PT7S"})
    void are_a_whole_number_and_a_unit(String text, Duration expected) {
        assertThat(Durations.parse("--wait", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30",
                "s",
                "1h30m",
                "-5s",
                "+5s",
                "1.5h",
                "10M",
                "10 s",
                " 10s",
                "1w",
                "1ms",
                "٣s",
                "9999999999s",
                "0s",
                "0d"
            })
    void are_nothing_else(String text) {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> Durations.parse("--wait", text))
                .matches(failed -> failed.kind() == ErrorKind.USAGE)
                .matches(failed -> failed.text().args().get(0).equals("--wait"));
    }
}

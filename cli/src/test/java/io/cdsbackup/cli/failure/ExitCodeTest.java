package io.cdsbackup.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.ErrorKind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

    @ParameterizedTest
    @CsvSource({
        "internal, 1",
        "usage, 2",
        "auth, 3",
        "not-found, 4",
        "network, 5",
        "remote-changed, 6",
        "verification, 7",
        "disk, 8",
        "locked, 9",
        "not-ready, 10",
        "rejected, 11",
        "exists, 12",
        "bad-answer, 13",
        "refused, 14",
        "interrupted, 130",
    })
    void each_kind_has_its_code_for_good(String kind, int number) {
        ErrorKind known = Arrays.stream(ErrorKind.values())
                .filter(each -> each.text().equals(kind))
                .findFirst()
                .orElseThrow();

        assertThat(ExitCode.of(known).number()).isEqualTo(number);
    }

    @Test
    void the_table_above_is_complete() {
        assertThat(ErrorKind.values()).hasSize(15);
        assertThat(ExitCode.values())
                .extracting(ExitCode::number)
                .doesNotHaveDuplicates()
                .contains(0, 129, 130, 143);
    }
}

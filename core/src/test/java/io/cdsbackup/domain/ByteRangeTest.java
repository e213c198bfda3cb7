package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "0,0,1,bytes=0-0",
        "0,499,500,bytes=0-499",
        "500,999,500,bytes=500-999",
        "0,9223372036854775806,9223372036854775807,bytes=0-9223372036854775806"
    })
    void a_range_includes_both_of_its_ends(long first, long last, long length, String header) {
        ByteRange range = ByteRange.of(first, last);

        assertThat(range.length()).isEqualTo(length);
        assertThat(range.headerValue()).isEqualTo(header);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"-1,0", "-1,-1", "1,0", "0,-1", "0,9223372036854775807", "5,9223372036854775807"})
    void a_range_that_no_file_can_have_is_refused(long first, long last) {
        assertThatIllegalArgumentException().isThrownBy(() -> ByteRange.of(first, last));
    }
}

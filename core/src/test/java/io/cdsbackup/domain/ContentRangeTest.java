package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRangeTest {

    @ParameterizedTest(name = "[{0}]")
    @CsvSource({
        "bytes 0-499/1234,0,499,1234",
        "bytes 0-0/1,0,0,1",
        "BYTES 5-9/10,5,9,10",
        "' bytes \t 5-9/10 ',5,9,10",
        "bytes 0-499/*,0,499,-1",
        "bytes 007-009/0010,7,9,10"
    })
    void a_header_says_which_bytes_of_how_many(String header, long first, long last, long total) {
        assertThat(ContentRange.parse(header)).contains(new ContentRange(ByteRange.of(first, last), total));
    }

    @Test
    void a_header_may_say_that_none_could_be_served() {
        assertThat(ContentRange.parse("bytes */1234")).contains(new ContentRange(null, 1234));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes 0-499",
                "bytes 0-499/",
                "bytes=0-499/1234",
                "bytes0-499/1234",
                "items 0-499/1234",
                "bytes 499-0/1234",
                "bytes 0-1234/1234",
                "bytes 0-0/0",
                "bytes -1-5/10",
                "bytes 0-499/-1",
                "bytes */*",
                "bytes 0-9/10, bytes 10-19/20",
                "bytes 0-9223372036854775808/9223372036854775809",
                "bytes 0-9223372036854775807/*",
                "bytes */9223372036854775808",
                "bytes 0-99999999999999999999/*",
                "bytes ٠-٤/٩"
            })
    void what_is_no_range_of_bytes_is_none(String header) {
        assertThat(ContentRange.parse(header)).isEmpty();
    }

    @Test
    void the_total_is_known_where_the_server_says_it() {
        assertThat(ContentRange.parse("bytes 0-499/1234").orElseThrow().knownTotal())
                .hasValue(1234);
        assertThat(ContentRange.parse("bytes 0-499/*").orElseThrow().knownTotal())
                .isEmpty();
        assertThat(new ContentRange(null, 0).knownTotal()).hasValue(0);
    }

    @Test
    void a_range_beyond_the_total_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentRange(ByteRange.of(0, 10), 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentRange(null, -2));
    }
}

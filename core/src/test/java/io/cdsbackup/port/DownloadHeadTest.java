package io.cdsbackup.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.domain.ContentRange;
import io.cdsbackup.domain.Validators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadHeadTest {

    @ParameterizedTest(name = "[{0}] is {1}")
    @CsvSource({"0,0", "68140,68140", "' 7 ',7", "999999999999999999,999999999999999999"})
    void the_bodys_length_is_what_the_field_states(String text, long length) {
        assertThat(head("Content-Length", text).contentLength()).hasValue(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1e3", "0x10", "1, 1", "9223372036854775808", "٣"})
    void a_length_that_cannot_be_read_is_unknown(String text) {
        assertThat(head("Content-Length", text).contentLength()).isEmpty();
    }

    @Test
    void without_fields_nothing_is_known() {
        DownloadHead head = new DownloadHead(200, HttpFields.NONE);

        assertThat(head.contentLength()).isEmpty();
        assertThat(head.contentRange()).isEmpty();
        assertThat(head.validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void the_range_is_read_where_it_is_valid() {
        assertThat(head("content-range", "bytes 0-4/10").contentRange())
                .contains(new ContentRange(ByteRange.of(0, 4), 10));
        assertThat(head("Content-Range", "bytes 4-0/10").contentRange()).isEmpty();
    }

    @Test
    void the_validators_are_kept_as_they_came() {
        HttpFields fields =
                HttpFields.NONE.with("etag", "W/\"v1\"").with("last-modified", "Sun, 01 Mar 2026 04:00:05 GMT");

        assertThat(new DownloadHead(200, fields).validators())
                .isEqualTo(new Validators("W/\"v1\"", "Sun, 01 Mar 2026 04:00:05 GMT"));
    }

    @Test
    void the_text_form_shows_no_value() {
        assertThat(head("Location", "https://files.example/b?Signature=qqq")).hasToString("HTTP 200 [Location: ***]");
    }

    private static DownloadHead head(String name, String value) {
        return new DownloadHead(200, HttpFields.NONE.with(name, value));
    }
}

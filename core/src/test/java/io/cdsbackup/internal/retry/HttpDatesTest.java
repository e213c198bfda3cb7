package io.cdsbackup.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.HttpFields;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDatesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");

    @Test
    void a_date_is_read_as_the_remotes_clock() {
        HttpFields fields = HttpFields.NONE.with("date", " Sun, 01 Mar 2026 04:00:05 GMT ");

        assertThat(HttpDates.date(fields)).contains(NOW.plusSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-03-01T04:00:05Z",
                "Mon, 01 Mar 2026 04:00:05 GMT",
                "Sun, 32 Mar 2026 04:00:05 GMT"
            })
    void a_date_that_cannot_be_read_is_none(String text) {
        assertThat(HttpDates.date(HttpFields.NONE.with("Date", text))).isEmpty();
    }

    @Test
    void no_date_is_none() {
        assertThat(HttpDates.date(HttpFields.NONE)).isEmpty();
    }

    @Test
    void a_date_is_read_in_english_wherever_the_program_runs() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            assertThat(HttpDates.date(HttpFields.NONE.with("Date", "Sun, 01 Mar 2026 04:00:00 GMT")))
                    .contains(NOW);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest(name = "[{0}] is {1} s")
    @CsvSource({"0,0", "7,7", "' 120 ',120", "999999999,999999999"})
    void a_wait_in_seconds_is_taken_as_it_is(String text, long seconds) {
        assertThat(retryAfter(HttpFields.NONE.with("Retry-After", text))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void a_wait_until_a_date_counts_from_here_where_the_remote_does_not_show_its_clock() {
        HttpFields fields = HttpFields.NONE.with("Retry-After", "Sun, 01 Mar 2026 04:01:30 GMT");

        assertThat(retryAfter(fields)).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void a_wait_until_a_date_counts_from_the_remotes_clock_where_it_shows_it() {
        HttpFields fields = HttpFields.NONE
                .with("Date", "Sun, 01 Mar 2026 09:00:00 GMT")
                .with("Retry-After", "Sun, 01 Mar 2026 09:00:20 GMT");

        assertThat(retryAfter(fields)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void a_date_gone_by_is_no_wait() {
        HttpFields fields = HttpFields.NONE.with("Retry-After", "Sun, 01 Mar 2026 03:00:00 GMT");

        assertThat(retryAfter(fields)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "+3", "٣", "Sun, 01 Mar 2026"})
    void a_wait_that_cannot_be_read_is_none(String text) {
        assertThat(retryAfter(HttpFields.NONE.with("Retry-After", text))).isNull();
    }

    @Test
    void no_wait_asked_for_is_none() {
        assertThat(retryAfter(HttpFields.NONE)).isNull();
    }

    private static Duration retryAfter(HttpFields fields) {
        return HttpDates.retryAfter(fields, NOW);
    }
}

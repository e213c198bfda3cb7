package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2020-06-18 04:00:06,2020-06-18T04:00:06",
        "' 2020-06-18 04:00:06 ',2020-06-18T04:00:06",
        "2020-02-29 23:59:59,2020-02-29T23:59:59",
        "2020-06-18T04:00:06,2020-06-18T04:00:06",
        "2020-06-18T04:00:06Z,2020-06-18T04:00:06",
        "2020-06-18T04:00:06+08:00,2020-06-18T04:00:06"
    })
    void a_time_is_read_as_written(String text, LocalDateTime written) {
        assertThat(BackupTime.of(text).local()).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2021-02-29 00:00:00",
                "2020-06-18 24:00:00",
                "2020-06-18",
                "0",
                "2020-06-18 04:00",
                "１２３４-06-18 04:00:06"
            })
    void a_time_that_cannot_be_read_is_kept_and_is_no_moment(String text) {
        assertThat(BackupTime.of(text)).hasToString(text);
        assertThat(BackupTime.of(text).local()).isEmpty();
        assertThat(BackupTime.of(text).at(BERLIN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void a_blank_time_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> BackupTime.of(text));
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "2020-06-18 04:00:06,Asia/Shanghai,2020-06-18T04:00:06+08:00",
        "2020-06-18 04:00:06,UTC,2020-06-18T04:00:06Z",
        "2020-06-18 04:00:06,Europe/Berlin,2020-06-18T04:00:06+02:00",
        "2020-12-18 04:00:06,Europe/Berlin,2020-12-18T04:00:06+01:00"
    })
    void a_time_without_an_offset_is_a_moment_in_the_zone_that_the_caller_names(
            String text, ZoneId zone, OffsetDateTime moment) {
        assertThat(BackupTime.of(text).at(zone))
                .hasValueSatisfying(found -> assertThat(found).hasToString(moment.toString()));
    }

    @Test
    void a_time_that_states_its_offset_is_converted_to_the_zone_and_stays_the_same_moment() {
        assertThat(BackupTime.of("2020-06-18T04:00:06+08:00").at(BERLIN))
                .hasValueSatisfying(found -> assertThat(found).hasToString("2020-06-17T22:00:06+02:00"));
    }

    @Test
    void the_zone_that_the_service_most_likely_means_is_chinas() {
        assertThat(BackupTime.of("2020-06-18 04:00:06").at(BackupTime.LIKELY_ZONE))
                .hasValueSatisfying(found -> assertThat(found.getOffset()).isEqualTo(ZoneOffset.ofHours(8)));
    }

    @Test
    void a_time_in_the_hour_that_summer_time_skips_is_still_a_moment() {
        assertThat(BackupTime.of("2020-03-29 02:30:00").at(BERLIN))
                .hasValueSatisfying(found -> assertThat(found).hasToString("2020-03-29T03:30+02:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59-18:00",
                "-999999999-01-01T00:00:00+18:00",
                "+999999999-12-31T23:59:59",
                "+1000000000-01-01T00:00:00Z"
            })
    void a_time_at_the_end_of_all_times_fails_nobody(String text) {
        BackupTime time = BackupTime.of(text);

        for (ZoneId zone : new ZoneId[] {ZoneOffset.MIN, ZoneOffset.UTC, ZoneOffset.MAX, BERLIN}) {
            time.at(zone).ifPresent(moment -> assertThat(moment.toInstant()).isNotNull());
        }
    }

    @Test
    void the_form_is_read_the_same_wherever_the_program_runs() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(BackupTime.of("2020-06-18 04:00:06").local()).contains(LocalDateTime.of(2020, 6, 18, 4, 0, 6));
        } finally {
            Locale.setDefault(before);
        }
    }
}

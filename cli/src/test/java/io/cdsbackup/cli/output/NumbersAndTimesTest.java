package io.cdsbackup.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.BackupTime;
import io.cdsbackup.port.JsonNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersAndTimesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "1023, 1023 B",
        "1024, 1.0 KiB",
        "68140, 66.5 KiB",
        "1048575, 1.0 MiB",
        "1048576, 1.0 MiB",
        "5368709120, 5.0 GiB",
        "9223372036854775807, 8.0 EiB",
    })
    void bytes_have_a_unit_that_keeps_them_short(long bytes, String expected) {
        assertThat(ByteCount.of(bytes)).isEqualTo(expected);
    }

    @Test
    void numbers_do_not_follow_the_machines_language() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(ByteCount.of(68140)).isEqualTo("66.5 KiB");
            assertThat(Times.clock(Duration.ofSeconds(3661))).isEqualTo("1:01:01");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_backups_time_has_the_offset_of_the_zone_in_that_season() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(Times.iso(BackupTime.of("2026-01-16 04:00:06"), berlin)).isEqualTo("2026-01-16T04:00:06+01:00");
        assertThat(Times.iso(BackupTime.of("2026-07-16 04:00:00"), berlin)).isEqualTo("2026-07-16T04:00:00+02:00");
        assertThat(Times.iso(BackupTime.of("2026-07-16T04:00:00Z"), berlin)).isEqualTo("2026-07-16T06:00:00+02:00");
    }

    @Test
    void a_time_that_is_not_known_or_cannot_be_read_is_none() {
        assertThat(Times.iso((BackupTime) null, ZoneId.of("UTC"))).isNull();
        assertThat(Times.iso(BackupTime.of("yesterday"), ZoneId.of("UTC"))).isNull();
    }

    @Test
    void a_moment_is_told_to_the_second() {
        assertThat(Times.iso(Instant.parse("2026-01-16T04:00:06.999Z"), ZoneId.of("Asia/Shanghai")))
                .isEqualTo("2026-01-16T12:00:06+08:00");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0.000", "PT0.0005S, 0.000", "PT1.2345S, 1.234", "PT48H, 172800.000"})
    void seconds_in_json_have_three_decimals(Duration duration, String literal) {
        assertThat(new JsonFields().seconds("seconds", duration).object().member("seconds"))
                .contains(new JsonNumber(literal));
    }
}

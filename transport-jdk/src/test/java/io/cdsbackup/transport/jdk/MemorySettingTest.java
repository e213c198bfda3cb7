package io.cdsbackup.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemorySettingTest {

    @Test
    void without_a_setting_it_is_half_a_minute() {
        assertThat(MemorySetting.of(null, null)).isEqualTo(Duration.ofSeconds(30));
        assertThat(MemorySetting.of(null, "0")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_setting_is_in_seconds() {
        assertThat(MemorySetting.of("1", null)).isEqualTo(Duration.ofSeconds(1));
        assertThat(MemorySetting.of("45", null)).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void minus_one_is_for_ever() {
        assertThat(MemorySetting.of("-1", null)).isGreaterThan(Duration.ofDays(1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "", "soon", "60 ", " 60", "010", "0x10", "-2", "1.5", "9999999999"})
    void what_is_not_plainly_a_number_is_not_relied_on(String setting) {
        assertThat(MemorySetting.of(setting, null)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "-1", "soon"})
    void nothing_is_relied_on_where_old_answers_are_given_while_new_ones_are_asked_for(String stale) {
        assertThat(MemorySetting.of("60", stale)).isZero();
    }
}

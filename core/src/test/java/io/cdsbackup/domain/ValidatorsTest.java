package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValidatorsTest {

    private static final String CHANGED = "Sun, 01 Mar 2026 04:00:05 GMT";

    @Test
    void a_strong_tag_is_better_than_a_time() {
        assertThat(new Validators("\"v1\"", CHANGED).ifRange()).contains("\"v1\"");
    }

    @Test
    void a_weak_tag_is_no_validator_for_ranges() {
        assertThat(new Validators("W/\"v1\"", CHANGED).ifRange()).contains(CHANGED);
        assertThat(new Validators("W/\"v1\"", null).ifRange()).isEmpty();
    }

    @Test
    void a_time_stands_in_for_a_tag() {
        assertThat(new Validators(null, CHANGED).ifRange()).contains(CHANGED);
    }

    @Test
    void there_may_be_neither() {
        assertThat(Validators.NONE.ifRange()).isEmpty();
    }
}

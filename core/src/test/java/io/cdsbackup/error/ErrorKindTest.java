package io.cdsbackup.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorKindTest {

    @Test
    void the_words_are_those_that_scripts_rely_on() {
        assertThat(ErrorKind.values())
                .extracting(ErrorKind::text)
                .containsExactly(
                        "internal",
                        "usage",
                        "auth",
                        "not-found",
                        "network",
                        "remote-changed",
                        "verification",
                        "disk",
                        "locked",
                        "not-ready",
                        "rejected",
                        "exists",
                        "bad-answer",
                        "refused",
                        "interrupted");
    }
}

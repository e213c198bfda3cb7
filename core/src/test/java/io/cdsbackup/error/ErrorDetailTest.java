package io.cdsbackup.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ErrorDetailTest {

    private static final ErrorDetail WHOLE = new ErrorDetail("what", "next", "Code", 503, Duration.ofSeconds(3));

    @Test
    void a_message_alone_says_nothing_else() {
        assertThat(ErrorDetail.of("what")).isEqualTo(new ErrorDetail("what", null, null, null, null));
    }

    @Test
    void each_part_is_replaced_by_itself_and_the_others_stay() {
        assertThat(WHOLE.withHint("other"))
                .isEqualTo(new ErrorDetail("what", "other", "Code", 503, Duration.ofSeconds(3)));
        assertThat(WHOLE.withCode("Other"))
                .isEqualTo(new ErrorDetail("what", "next", "Other", 503, Duration.ofSeconds(3)));
        assertThat(WHOLE.withHttpStatus(200))
                .isEqualTo(new ErrorDetail("what", "next", "Code", 200, Duration.ofSeconds(3)));
        assertThat(WHOLE.withRetryAfter(Duration.ZERO))
                .isEqualTo(new ErrorDetail("what", "next", "Code", 503, Duration.ZERO));
    }

    @Test
    void a_part_can_be_taken_away() {
        assertThat(WHOLE.withHint(null).withCode(null).withRetryAfter(null))
                .isEqualTo(new ErrorDetail("what", null, null, 503, null));
    }
}

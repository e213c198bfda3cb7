package io.cdsbackup.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportResponseTest {

    @Test
    void a_text_is_sent_as_utf_8() {
        TransportResponse response = TransportResponse.of(200, "备");

        assertThat(response.body()).containsExactly(0xe5, 0xa4, 0x87);
        assertThat(response.fields()).isEqualTo(HttpFields.NONE);
    }

    @Test
    void its_body_cannot_be_changed_from_outside() {
        byte[] given = "{}".getBytes(StandardCharsets.UTF_8);
        TransportResponse response = TransportResponse.of(200, HttpFields.NONE, given);

        given[0] = '!';
        response.body()[1] = '!';

        assertThat(response.body()).asString().isEqualTo("{}");
    }

    @Test
    void the_text_form_shows_the_status_and_the_length_alone() {
        HttpFields fields = HttpFields.NONE.with("Location", "https://files.example/b?Signature=qqq");

        assertThat(TransportResponse.of(302, fields, "secret".getBytes(StandardCharsets.UTF_8)))
                .hasToString("HTTP 302 [6 bytes]");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200, 418, 599, 999})
    void any_status_of_three_digits_is_one(int status) {
        assertThat(TransportResponse.of(status, "").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {-200, 0, 99, 1000})
    void another_number_is_no_status(int status) {
        assertThatIllegalArgumentException().isThrownBy(() -> TransportResponse.of(status, ""));
    }
}

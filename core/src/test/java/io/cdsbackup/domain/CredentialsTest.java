package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    private static final Credentials KEY = Credentials.of("AKEXAMPLE", "secret-for-tests");

    @Test
    void they_give_what_they_were_made_of() {
        assertThat(KEY.accessKeyId()).isEqualTo("AKEXAMPLE");
        assertThat(KEY.secretKey()).isEqualTo("secret-for-tests");
    }

    @Test
    void their_text_form_shows_neither() {
        assertThat(KEY).hasToString("Credentials[***]");
    }

    @Test
    void they_are_equal_if_both_keys_are() {
        assertThat(KEY)
                .isEqualTo(Credentials.of("AKEXAMPLE", "secret-for-tests"))
                .hasSameHashCodeAs(Credentials.of("AKEXAMPLE", "secret-for-tests"))
                .isNotEqualTo(Credentials.of("AKEXAMPLE", "other-secret-for-tests"))
                .isNotEqualTo(Credentials.of("AKOTHER", "secret-for-tests"))
                .isNotEqualTo("Credentials[***]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void a_blank_secret_is_refused(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.of("AKEXAMPLE", secret))
                .withMessage("The secret key is blank");
    }

    @Test
    void a_secret_that_no_bytes_can_be_made_of_is_refused_without_being_repeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.of("AKEXAMPLE", "abc\ud800"))
                .withMessage("The secret key has half of a surrogate pair")
                .withNoCause();
    }

    @ParameterizedTest
    @CsvSource({"' ',is blank", "'AKEXAMPLE\n',has a control character at position 9"})
    void an_access_key_that_cannot_be_sent_is_refused_without_being_repeated(String id, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.of(id, "secret-for-tests"))
                .withMessage("The access key id " + why);
    }
}

package io.cdsbackup.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SignedUriTest {

    private static final String TEXT = "https://cds.example/mysql/?Action=A&Signature=ab%2Bcd%3D";

    @Test
    void it_is_sent_as_it_was_signed() {
        assertThat(SignedUri.of(TEXT).text()).isEqualTo(TEXT);
        assertThat(SignedUri.of(TEXT).uri()).hasToString(TEXT);
    }

    @Test
    void two_of_the_same_text_are_equal() {
        assertThat(SignedUri.of(TEXT)).isEqualTo(SignedUri.of(TEXT)).hasSameHashCodeAs(SignedUri.of(TEXT));
        assertThat(SignedUri.of(TEXT)).isNotEqualTo(SignedUri.of(TEXT + "x"));
    }

    @Test
    void its_text_form_shows_nothing() {
        assertThat(SignedUri.of(TEXT)).hasToString("SignedUri[***]");
    }

    @Test
    void what_is_no_url_is_told_without_repeating_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SignedUri.of("https://cds.example/ ?Signature=ab").uri())
                .withMessage("The signed address is not a URL")
                .withNoCause();
    }
}

package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sha256Test {

    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void digits_in_upper_case_are_the_same_digest() {
        assertThat(Sha256.of("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"))
                .isEqualTo(Sha256.of(OF_NOTHING))
                .hasToString(OF_NOTHING);
    }

    @Test
    void the_bytes_of_a_digest_are_the_same_digest() {
        assertThat(Sha256.ofDigest(HexFormat.of().parseHex(OF_NOTHING))).isEqualTo(Sha256.of(OF_NOTHING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8555",
                "g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                " e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n"
            })
    void what_is_not_64_hexadecimal_digits_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sha256.of(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 31, 33})
    void what_is_not_32_bytes_is_refused(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sha256.ofDigest(new byte[length]));
    }
}

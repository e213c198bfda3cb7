package io.cdsbackup.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.port.SignedUri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

    private static final Credentials KEY = Credentials.of("AK+EX/AMPLE", "secret-for-tests");
    private static final SignedUri SIGNED =
            SignedUri.of("https://cds.example/mysql/?AccessKeyId=AK%2BEX%2FAMPLE&Action=A&Signature=ab%2Bcd%2Fef%3D");

    private final SecretMask mask = SecretMask.of(KEY, SIGNED);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key AK+EX/AMPLE unknown",
                "key AK%2BEX%2FAMPLE unknown",
                "GET&%2F&AccessKeyId%3DAK%252BEX%252FAMPLE%26Action",
                "expected ab+cd/ef= but",
                "expected ab%2Bcd%2Fef%3D but",
                "signed with secret-for-tests",
                "signed with SECRET-FOR-TESTS",
                "key ak%2bex%2fample unknown",
                "see https://files.example/b?Signature=qqq&Expires=9 now",
                "see ftp://u:pw@files.example/b now",
                "Signature=other/q+wertz== sent",
                "\"Signature\": \"other/q+wertz==\"",
                "it should have been uAbK9d+wvR0afoIBjMVx3GoK3gY=",
                "sig:uAbK9d%2BwvR0afoIBjMVx3GoK3gY%3D",
                "sig%3DuAbK9d%252BwvR0afoIBjMVx3GoK3gY%253D",
                "SecretKey=hunter2",
                "token: abcdef"
            })
    void what_must_not_be_repeated_is_taken_out(String words) {
        assertThat(mask.mask(words))
                .doesNotContain(
                        "AK+EX",
                        "AK%2BEX",
                        "AK%252BEX",
                        "ab+cd",
                        "ab%2Bcd",
                        "secret-for",
                        "SECRET-FOR",
                        "ak%2bex",
                        "qqq",
                        "pw",
                        "wertz",
                        "uAbK9d",
                        "GoK3gY",
                        "hunter2",
                        "abcdef");
    }

    @Test
    void a_secret_at_the_place_where_a_long_text_is_cut_is_not_cut_in_two() {
        for (int before = 7960; before < 8000; before++) {
            String words = "http://h/" + "a".repeat(before) + " secret-for-tests " + "b".repeat(100);

            assertThat(mask.mask(words)).doesNotContain("secret");
        }
        assertThat(mask.mask("x ".repeat(3996) + "uAbK9d+wvR0afoIBjMVx3GoK3gY=" + "y".repeat(100)))
                .doesNotContain("uAbK9d");
    }

    @Test
    void other_words_stay() {
        assertThat(mask.mask("备份 b-1 不存在 (backup not found)")).isEqualTo("备份 b-1 不存在 (backup not found)");
    }

    @Test
    void line_breaks_and_controls_become_spaces() {
        assertThat(mask.mask("a\r\nb\u0007c")).isEqualTo("a b c");
        assertThat(mask.mask("a\u009bb\u2028c\u202ed\u2066e")).isEqualTo("a b c d e");
    }

    @Test
    void an_endless_text_is_cut() {
        assertThat(mask.mask("x".repeat(1_000_000))).hasSize(501).endsWith("…");
    }
}

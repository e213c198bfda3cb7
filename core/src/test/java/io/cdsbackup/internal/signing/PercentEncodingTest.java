package io.cdsbackup.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {

    @ParameterizedTest(name = "[{0}] becomes [{1}]")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = '|',
            value = {
                " |%20",
                "*|%2A",
                "/|%2F",
                "+|%2B",
                "%|%25",
                "~|~",
                "-_.~|-_.~",
                "a=b&c|a%3Db%26c",
                "备份|%E5%A4%87%E4%BB%BD",
                "😀|%F0%9F%98%80",
                "é|%C3%A9"
            })
    void what_is_not_unreserved_becomes_upper_case_hex_of_its_utf_8(String text, String encoded) {
        assertThat(PercentEncoding.encode(text)).isEqualTo(encoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "a\uDE00b"})
    void half_of_a_surrogate_pair_is_refused_because_it_would_come_back_as_a_question_mark(String text) {
        assertThatThrownBy(() -> PercentEncoding.encode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decoding_gives_the_text_back_and_only_unreserved_characters_and_hex_are_used() {
        long seed = 20261124;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            String text = RandomText.of(random, 40);

            String encoded = PercentEncoding.encode(text);

            assertThat(encoded).as("seed %d, case %d", seed, i).matches("([A-Za-z0-9._~-]|%[0-9A-F]{2})*");
            assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8))
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(text);
        }
    }

    @Test
    void encoded_twice_at_once_is_encoded_once_and_then_once_more() {
        long seed = 20261129;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            String text = RandomText.of(random, 40);
            AsciiBuffer once = new AsciiBuffer(0);
            AsciiBuffer twice = new AsciiBuffer(0);

            PercentEncoding.append(text, once, twice);

            String encoded = PercentEncoding.encode(text);
            assertThat(once.text(0, once.length()))
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(encoded);
            assertThat(twice.text(0, twice.length()))
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(PercentEncoding.encode(encoded));
        }
    }
}

package io.cdsbackup.codec.jackson;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cdsbackup.error.AnswerTooLargeException;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonBoolean;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JacksonCodecDecodeTest {

    private static final JsonLimits LIMITS = new JsonLimits(8 * 1024 * 1024, 64);

    private final JacksonCodec codec = new JacksonCodec();

    @Test
    void reads_every_kind_of_value() {
        JsonValue value = decode(" {\"a\": [true, false, null, -1.50e+2, \"x\\n\\u4e2d\\ud83d\\udcbe/\"], \"\": {}}\n");

        assertThat(value)
                .isEqualTo(new JsonObject(Map.of(
                        "a",
                        new JsonArray(List.of(
                                new JsonBoolean(true),
                                new JsonBoolean(false),
                                JsonNull.NULL,
                                new JsonNumber("-1.50e+2"),
                                new JsonString("x\n中💾/"))),
                        "",
                        new JsonObject(Map.of()))));
    }

    @Test
    void keeps_members_in_the_order_of_the_text() {
        JsonObject object = (JsonObject) decode("{\"z\":1,\"a\":2,\"m\":3,\"b\":4}");

        assertThat(object.members().keySet()).containsExactly("z", "a", "m", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1e999999999",
                "1E-999999999",
                "9223372036854775808",
                "0.10",
                "123456789012345678901234567890"
            })
    void keeps_a_number_as_written(String literal) {
        assertThat(decode(literal)).isEqualTo(new JsonNumber(literal));
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void keeps_a_number_of_a_million_digits_without_working_it_out() {
        String literal = "9".repeat(1_000_000);

        assertThat(decode(literal)).isEqualTo(new JsonNumber(literal));
    }

    @Test
    void takes_texts_and_names_as_long_as_the_limit_allows() {
        String long_ = "中".repeat(1_000_000);

        assertThat(decode("\"" + long_ + "\"")).isEqualTo(new JsonString(long_));
        assertThat(decode("{\"" + long_ + "\":0}")).isEqualTo(new JsonObject(Map.of(long_, JsonNumber.of(0))));
    }

    @Test
    void skips_a_byte_order_mark_of_utf_8() {
        assertThat(decode("\uFEFF{}")).isEqualTo(new JsonObject(Map.of()));
    }

    @Test
    void takes_a_text_at_the_limit_and_refuses_one_byte_over() {
        byte[] five = "\"ab\" ".getBytes(UTF_8);

        assertThat(codec.decode(five, new JsonLimits(5, 1))).isEqualTo(new JsonString("ab"));
        assertThatExceptionOfType(AnswerTooLargeException.class)
                .isThrownBy(() -> codec.decode(five, new JsonLimits(4, 1)))
                .withMessage("The JSON is 5 bytes long, more than the 4 that are read")
                .withNoCause();
    }

    @Test
    void takes_nesting_at_the_limit_and_refuses_one_level_over() {
        assertThat(codec.decode("[{\"a\":[]}]".getBytes(UTF_8), new JsonLimits(100, 3)))
                .isNotNull();
        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> codec.decode("[{\"a\":[[]]}]".getBytes(UTF_8), new JsonLimits(100, 3)))
                .withMessage("Not JSON as RFC 8259 has it: it is nested deeper than 3 (at character 8)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void refuses_two_hundred_thousand_levels(String level) {
        refused(level.repeat(200_000), "nested deeper than 64");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void spends_no_stack_where_the_caller_allows_deep_nesting() {
        int depth = 200_000;
        String text = "[".repeat(depth) + "]".repeat(depth);

        JsonValue value = codec.decode(text.getBytes(UTF_8), new JsonLimits(2 * depth, depth));

        assertThat(new String(codec.encode(value), UTF_8)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"b\":0,\"\\u0061\":1}",
                "[{\"x\":{\"a\":1,\"a\":1}}]",
                "{\"\":1,\"\":1}"
            })
    void refuses_a_name_given_twice(String text) {
        refused(text, "same name twice");
    }

    @Test
    void takes_the_same_name_in_two_objects() {
        assertThat(decode("[{\"a\":{\"a\":1}},{\"a\":1}]")).isInstanceOf(JsonArray.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r ", "\uFEFF"})
    void refuses_nothing(String text) {
        refused(text, "there is nothing in it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1", "\"abc", "{\"a\"", "{\"a\":", "[1,", "\"\\u12", "tru"})
    void refuses_a_text_that_is_cut_off(String text) {
        refused(text, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "1 2", "[]]", "{}}", "null,", "\"a\"\"b\"", "{}x", "1\u0000", "{}//"})
    void refuses_anything_behind_the_value(String text) {
        refused(text, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "-INF",
                "+1",
                "01",
                "-01",
                "1.",
                ".5",
                "1e",
                "1e+",
                "--1",
                "0x10",
                "1_000",
                "1f",
                "'a'",
                "{a:1}",
                "{'a':1}",
                "{1:1}",
                "[1,]",
                "{\"a\":1,}",
                "[,1]",
                "[1 2]",
                "{\"a\" 1}",
                "{\"a\":1 \"b\":2}",
                "True",
                "nul",
                "nulll",
                "undefined",
                "/* */ 1",
                "// x\n1",
                "# x\n1",
                "\"\\x41\"",
                "\"\\'\"",
                "\"\\u00g0\"",
                "\"a\nb\"",
                "\"a\tb\"",
                "\"a\u0000b\"",
                "\"a\u001fb\"",
                "\u000b1",
                "\u00a01",
                "\u001e1",
                "<html></html>",
                "\"a\\\nb\""
            })
    void refuses_what_rfc_8259_does_not_know(String text) {
        refused(text, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"\\ud83d\"", "\"\\udcbe\"", "\"\\udcbe\\ud83d\"", "\"\\ud83dx\"", "\"\\ud83d\\ud83d\\udcbe\""})
    void refuses_half_of_a_surrogate_pair(String text) {
        refused(text, "half of a surrogate pair");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"\\u003\u0231\"", "\"\\u\uff10\uff10\uff14\uff11\"", "{\"\\u004\u0231\":1}", "\"\\\\\\u00g0\""
            })
    void refuses_an_escape_whose_digits_are_none_though_their_low_bytes_look_like_digits(String text) {
        refused(text, "breaks the grammar");
    }

    @Test
    void takes_an_escaped_backslash_before_a_u() {
        assertThat(decode("\"\\\\u\u0231\"")).isEqualTo(new JsonString("\\u\u0231"));
    }

    @Test
    void takes_a_surrogate_pair_however_it_is_spelled() {
        assertThat(decode("{\"\\ud83d\\udcbe\":\"\\uD83D\\uDCBE💾\"}"))
                .isEqualTo(new JsonObject(Map.of("💾", new JsonString("💾💾"))));
        refused("{\"\\ud83d\":1}", "");
        refused("{\"\\udcbe\":1}", "");
        refused("{\"\\ud83d\\n\":1}", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\u00ff\"",
                "\"\u00c0\u00af\"",
                "\"\u00ed\u00a0\u00bd\u00ed\u00b2\u00be\"",
                "\"\u00f4\u0090\u0080\u0080\"",
                "\"\u00e4\u00b8\"",
                "\"\u00e4\u00b8",
                "\u00ff\u00fe"
            })
    void refuses_broken_utf_8(String bytesAsLatin1) {
        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> codec.decode(bytesAsLatin1.getBytes(ISO_8859_1), LIMITS))
                .withMessageContaining("not in UTF-8: broken at byte ")
                .withNoCause();
    }

    @Test
    void refuses_utf_16_and_utf_32() {
        for (Charset charset : List.of(UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE"))) {
            for (String text : List.of("{\"a\":1}", "\uFEFF{\"a\":1}", "1")) {
                assertThatExceptionOfType(MalformedAnswerException.class)
                        .as("%s %s", charset, text)
                        .isThrownBy(() -> codec.decode(text.getBytes(charset), LIMITS));
            }
        }
    }

    @Test
    void says_where_and_shows_nothing_of_the_text() {
        String secret = "https://files.example/b?Signature=c2VjcmV0";
        for (String text : List.of(
                "{\"url\":\"" + secret + "\",}",
                "{\"url\":\"" + secret + "\",\"url\":1}",
                "{\"" + secret + "\":\"a\u0001\"}",
                "{\"url\":" + secret + "}",
                "[\"" + secret + "\"] " + secret,
                "\"" + secret,
                secret)) {
            assertThatExceptionOfType(MalformedAnswerException.class)
                    .isThrownBy(() -> decode(text))
                    .satisfies(refusal -> assertThat(refusal.toString())
                            .doesNotContain("Signature", "files.example", "url")
                            .matches("(?s).*\\(at character \\d+\\)"))
                    .withNoCause();
        }
    }

    @Test
    void counts_characters_from_one() {
        refused("{\"中\":1,}", "it breaks the grammar (at character 8)");
        refused("[1] x", "it breaks the grammar (at character 5)");
        refused("[1] 2", "something stands behind its value (at character 5)");
    }

    private JsonValue decode(String text) {
        return codec.decode(text.getBytes(UTF_8), LIMITS);
    }

    private void refused(String text, String message) {
        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> decode(text))
                .withMessageContaining(message)
                .withNoCause();
    }
}

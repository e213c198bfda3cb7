package io.cdsbackup.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.codec.jackson.JacksonCodec;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {

    @ParameterizedTest
    @CsvSource({
        "0000, \\u0000",
        "000A, \\u000A",
        "001B, \\u001B",
        "007F, \\u007F",
        "0085, \\u0085",
        "009B, \\u009B",
        "061C, \\u061C",
        "200E, \\u200E",
        "200F, \\u200F",
        "2028, \\u2028",
        "2029, \\u2029",
        "202A, \\u202A",
        "202E, \\u202E",
        "2066, \\u2066",
        "2069, \\u2069",
        "FEFF, \\uFEFF",
        "D800, \\uD800",
        "DFFF, \\uDFFF",
    })
    void escapes_what_could_move_hide_or_turn_something(String hex, String expected) {
        String dangerous = Character.toString((char) Integer.parseInt(hex, 16));

        assertThat(SafeText.of("a" + dangerous + "b")).isEqualTo("a" + expected + "b");
    }

    @Test
    void leaves_everything_else_as_it_is() {
        assertThat(SafeText.of("Zürich 备份 📚 👩\u200D💻 a\\b \"c\"")).isEqualTo("Zürich 备份 📚 👩\u200D💻 a\\b \"c\"");
    }

    @Test
    void json_is_as_safe_and_means_the_same() {
        long seed = 20260116L;
        Random random = new Random(seed);
        JacksonCodec codec = new JacksonCodec();
        for (int round = 0; round < 500; round++) {
            String text = random.ints(20, 1, 0x3000)
                    .filter(unit -> !Character.isSurrogate((char) unit))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .append("📚\u202e\u001b\u0085\u2028")
                    .toString();

            String json = new JsonText(codec).write(new JsonString(text));

            assertThat(SafeText.of(json)).as("seed %d, round %d", seed, round).isEqualTo(json);
            assertThat(codec.decode(json.getBytes(StandardCharsets.UTF_8), new JsonLimits(10_000, 4)))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(new JsonString(text));
        }
    }
}

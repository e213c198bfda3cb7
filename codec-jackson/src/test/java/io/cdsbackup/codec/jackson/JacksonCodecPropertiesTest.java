package io.cdsbackup.codec.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.AnswerTooLargeException;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.JsonValue;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JacksonCodecPropertiesTest {

    private static final JsonLimits LIMITS = new JsonLimits(1024 * 1024, 64);
    private static final byte[] TELLING = "{}[]\":,\\u0x1eE+-. \t\nтtfn/'#NI\uFEFF".getBytes(UTF_8);

    private final JacksonCodec codec = new JacksonCodec();

    @ParameterizedTest
    // The last one found the escapes that Jackson takes and RFC 8259 does not.
    @ValueSource(longs = {1, 2, 3, 4, 7338217408220816646L})
    void what_is_written_reads_back_the_same(long seed) {
        RandomJson made = new RandomJson(seed);
        for (int i = 0; i < 400; i++) {
            JsonValue value = made.value(5);

            byte[] text = codec.encode(value);

            assertThat(codec.decode(text, LIMITS))
                    .as("seed %d, value %d", seed, i)
                    .isEqualTo(value);
            assertThat(codec.encode(codec.decode(text, LIMITS))).isEqualTo(text);
            assertThat(ReferenceGrammar.accepts(text))
                    .as("seed %d, value %d", seed, i)
                    .isTrue();
        }
    }

    @ParameterizedTest
    // The last one found the escapes that Jackson takes and RFC 8259 does not.
    @ValueSource(longs = {1, 2, 3, 4, 7338217408220816646L})
    void what_is_broken_is_refused_by_a_typed_error_and_exactly_where_the_grammar_refuses_it(long seed) {
        Random random = new Random(seed);
        RandomJson made = new RandomJson(seed);
        int refused = 0;
        for (int i = 0; i < 4000; i++) {
            byte[] text = mutated(respelled(codec.encode(made.value(3)), random), random);

            boolean accepted = accepts(text);

            assertThat(accepted)
                    .as("seed %d, text %d: %s", seed, i, Arrays.toString(text))
                    .isEqualTo(ReferenceGrammar.accepts(text));
            refused += accepted ? 0 : 1;
        }
        assertThat(refused).as("seed %d", seed).isBetween(500, 3900);
    }

    private boolean accepts(byte[] text) {
        try {
            codec.decode(text, LIMITS);
            return true;
        } catch (MalformedAnswerException | AnswerTooLargeException refused) {
            assertThat(refused).hasNoCause();
            return false;
        }
    }

    /** The same text with some of its characters written as escapes; all that are not ASCII stand in strings. */
    private static byte[] respelled(byte[] text, Random random) {
        StringBuilder out = new StringBuilder();
        for (char c : new String(text, UTF_8).toCharArray()) {
            if (c > 0x7f && (Character.isSurrogate(c) || random.nextBoolean())) {
                out.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                out.append(c);
            }
        }
        return out.toString().getBytes(UTF_8);
    }

    private static byte[] mutated(byte[] text, Random random) {
        byte[] changed = text;
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            int at = random.nextInt(changed.length + 1);
            byte other = random.nextBoolean() ? TELLING[random.nextInt(TELLING.length)] : (byte) random.nextInt(256);
            changed = switch (random.nextInt(4)) {
                case 0 -> Arrays.copyOf(changed, at);
                case 1 -> joined(changed, at, at, new byte[] {other});
                case 2 -> joined(changed, at, Math.min(changed.length, at + 1), new byte[] {other});
                default -> joined(changed, at, Math.min(changed.length, at + 1 + random.nextInt(3)), new byte[0]);
            };
        }
        return changed;
    }

    private static byte[] joined(byte[] text, int from, int to, byte[] between) {
        byte[] out = new byte[from + between.length + text.length - to];
        System.arraycopy(text, 0, out, 0, from);
        System.arraycopy(between, 0, out, from, between.length);
        System.arraycopy(text, to, out, from + between.length, text.length - to);
        return out;
    }
}

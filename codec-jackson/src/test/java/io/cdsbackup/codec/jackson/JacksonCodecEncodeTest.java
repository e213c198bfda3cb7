package io.cdsbackup.codec.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonBoolean;
import io.cdsbackup.port.JsonCodec;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class JacksonCodecEncodeTest {

    private final JacksonCodec codec = new JacksonCodec();

    @Test
    void writes_on_one_line_with_members_in_their_order() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("z", JsonNumber.of(Long.MAX_VALUE));
        members.put("a", new JsonArray(List.of(new JsonBoolean(true), new JsonBoolean(false), JsonNull.NULL)));
        members.put("m", new JsonObject(Map.of()));

        assertThat(encode(new JsonObject(members)))
                .isEqualTo("{\"z\":9223372036854775807,\"a\":[true,false,null],\"m\":{}}");
    }

    @Test
    void writes_a_number_as_it_was_read() {
        assertThat(encode(new JsonNumber("1e999999999"))).isEqualTo("1e999999999");
        assertThat(encode(new JsonNumber("-0.10E+5"))).isEqualTo("-0.10E+5");
    }

    @Test
    void escapes_what_must_be_escaped_and_nothing_else() {
        assertThat(encode(new JsonString("\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028中💾")))
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001F\u007f\u2028中💾\"");
    }

    @Test
    void refuses_half_of_a_surrogate_pair_in_a_text_or_a_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.encode(new JsonArray(List.of(new JsonString("a\ud83d")))))
                .withMessage("A text has half of a surrogate pair at position 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.encode(new JsonObject(Map.of("\udcbe", JsonNull.NULL))))
                .withMessage("A text has half of a surrogate pair at position 0");
    }

    @Test
    void is_found_as_the_service() {
        assertThat(ServiceLoader.load(JsonCodec.class)).hasExactlyElementsOfTypes(JacksonCodec.class);
    }

    private String encode(JsonValue value) {
        return new String(codec.encode(value), UTF_8);
    }
}

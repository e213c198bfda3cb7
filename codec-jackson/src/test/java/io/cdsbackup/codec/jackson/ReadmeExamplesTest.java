package io.cdsbackup.codec.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.JsonCodec;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.JsonValue;
import org.junit.jupiter.api.Test;

/** What the README shows. */
class ReadmeExamplesTest {

    @Test
    void what_is_decoded_is_encoded_to_the_same() {
        byte[] bytes = "{\"a\":[1,true,null]}".getBytes(UTF_8);

        // snippet: round-trip
        JsonCodec codec = new JacksonCodec();
        JsonValue value = codec.decode(bytes, new JsonLimits(1024 * 1024, 64));
        byte[] same = codec.encode(value);
        // end snippet

        assertThat(same).isEqualTo(bytes);
    }
}

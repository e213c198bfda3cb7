package io.cdsbackup.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AsciiBufferTest {

    @Test
    void it_holds_more_than_was_expected() {
        AsciiBuffer buffer = new AsciiBuffer(0);

        for (int i = 0; i < 1000; i++) {
            buffer.append("ab");
        }

        assertThat(buffer.text(0, buffer.length())).isEqualTo("ab".repeat(1000));
    }

    @Test
    void a_part_is_given_as_text_and_as_bytes() {
        AsciiBuffer buffer = new AsciiBuffer(8);
        buffer.append("a=b&c");
        buffer.append('=');

        assertThat(buffer.text(2, 5)).isEqualTo("b&c");
        assertThat(buffer.bytes(2, 6)).isEqualTo(StandardCharsets.US_ASCII.encode("b&c="));
    }
}

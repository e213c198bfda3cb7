package io.cdsbackup.internal.signing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** ASCII that grows at its end. It is kept as bytes, which are what is signed, so that signing takes no copy of them. */
final class AsciiBuffer {

    private byte[] bytes;
    private int length;

    AsciiBuffer(int expectedLength) {
        this.bytes = new byte[expectedLength];
    }

    void append(char ascii) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length + length / 2 + 16);
        }
        bytes[length++] = (byte) ascii;
    }

    void append(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            append(ascii.charAt(i));
        }
    }

    int length() {
        return length;
    }

    /** A part of what it holds by now, without a copy. */
    ByteBuffer bytes(int begin, int end) {
        return ByteBuffer.wrap(bytes, begin, end - begin);
    }

    String text(int begin, int end) {
        return new String(bytes, begin, end - begin, StandardCharsets.ISO_8859_1);
    }
}

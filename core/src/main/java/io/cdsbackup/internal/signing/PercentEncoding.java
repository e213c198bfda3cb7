package io.cdsbackup.internal.signing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding of UTF-8 as RFC 3986 has it for unreserved characters. {@link java.net.URLEncoder} is for forms: it gets
 * the space, the asterisk and the tilde wrong.
 */
public final class PercentEncoding {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();
    private static final int BEYOND_ASCII = 0x80;
    private static final int LATIN = 0x100;
    private static final boolean[] UNRESERVED = unreserved();

    private PercentEncoding() {}

    /**
     * Encodes a text.
     *
     * @param text the text
     * @return only unreserved characters and {@code %XX}
     * @throws IllegalArgumentException if the text has half of a surrogate pair, which no UTF-8 can stand for
     */
    public static String encode(String text) {
        AsciiBuffer out = new AsciiBuffer(text.length() + 16);
        append(text, out);
        return out.text(0, out.length());
    }

    /** The same onto the end of what is there. Most texts need no encoding at all, and hardly any a coder of UTF-8. */
    static void append(String text, AsciiBuffer out) {
        int i = out.appendWhile(text, UNRESERVED);
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c >= BEYOND_ASCII) {
                append(utf8(text.substring(i)), out);
                return;
            }
            append(c, out);
            i++;
        }
    }

    /** The same of a text that is UTF-8 already. */
    static void append(ByteBuffer utf8, AsciiBuffer out) {
        while (utf8.hasRemaining()) {
            append(utf8.get() & 0xff, out);
        }
    }

    private static void append(int b, AsciiBuffer out) {
        if (UNRESERVED[b]) {
            out.append((char) b);
        } else {
            out.append('%');
            out.append(HEX[b >> 4]);
            out.append(HEX[b & 0xf]);
        }
    }

    private static ByteBuffer utf8(String text) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException unpaired) {
            throw new IllegalArgumentException("The text has half of a surrogate pair", unpaired);
        }
    }

    private static boolean[] unreserved() {
        boolean[] unreserved = new boolean[LATIN];
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"
                .chars()
                .forEach(c -> unreserved[c] = true);
        return unreserved;
    }
}

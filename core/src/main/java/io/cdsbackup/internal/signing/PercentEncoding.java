package io.cdsbackup.internal.signing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

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

    /** The same onto the end of what is there. */
    static void append(String text, AsciiBuffer out) {
        append(text, out, null);
    }

    /**
     * The same onto the end of two.
     *
     * @param text the text
     * @param once gets it encoded
     * @param twice gets what that gives encoded once more; null for nobody
     */
    static void append(String text, AsciiBuffer once, @Nullable AsciiBuffer twice) {
        int at = 0;
        while (true) {
            int begin = once.length();
            at = once.appendWhile(text, at, UNRESERVED);
            if (twice != null) {
                twice.append(once, begin);
            }
            if (at == text.length()) {
                return;
            }
            at = appendEscaped(text, at, once, twice);
        }
    }

    /** Escapes one character of ASCII, or all up to the next one; gives where the rest begins. */
    private static int appendEscaped(String text, int at, AsciiBuffer once, @Nullable AsciiBuffer twice) {
        char first = text.charAt(at);
        if (first < BEYOND_ASCII) {
            appendEscaped(first, once, twice);
            return at + 1;
        }
        int end = at;
        while (end < text.length() && text.charAt(end) >= BEYOND_ASCII) {
            end++;
        }
        ByteBuffer utf8 = utf8(text.substring(at, end));
        while (utf8.hasRemaining()) {
            appendEscaped(utf8.get() & 0xff, once, twice);
        }
        return end;
    }

    private static void appendEscaped(int b, AsciiBuffer once, @Nullable AsciiBuffer twice) {
        char high = HEX[b >> 4];
        char low = HEX[b & 0xf];
        once.append('%', high, low);
        if (twice != null) {
            twice.append('%', '2', '5');
            twice.append(high);
            twice.append(low);
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

package io.cdsbackup.codec.jackson;

import java.nio.CharBuffer;

/**
 * The digits of <code>&#92;uXXXX</code>. Jackson looks at the low byte of a character alone there, and takes U+0231 for
 * the digit 1.
 */
final class UnicodeEscapes {

    private static final int DIGITS = 4;

    private UnicodeEscapes() {}

    /**
     * Where an escape has something else than a hexadecimal digit; -1 if nowhere. A backslash stands in strings alone, so
     * that what is around it need not be known; a text that ends too early is left to the parser.
     *
     * @param text the text, in an array of its own, as {@link Utf8#decode} gives it
     */
    static int brokenAt(CharBuffer text) {
        char[] chars = text.array();
        int limit = text.limit();
        int i = text.position();
        while (i < limit) {
            if (chars[i] != '\\') {
                i++;
                continue;
            }
            if (i + 1 < limit && chars[i + 1] == 'u') {
                int end = Math.min(i + 2 + DIGITS, limit);
                for (int digit = i + 2; digit < end; digit++) {
                    if (!isHexDigit(chars[digit])) {
                        return digit;
                    }
                }
            }
            i += 2;
        }
        return -1;
    }

    private static boolean isHexDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}

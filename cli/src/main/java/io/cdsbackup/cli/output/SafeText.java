package io.cdsbackup.cli.output;

import java.util.Locale;

/**
 * Text from outside, made safe to show: whoever wrote it shall not move the cursor, hide a word or turn its order round.
 */
public final class SafeText {

    private SafeText() {}

    /**
     * The text with control characters, bidirectional marks, line separators and halves of surrogate pairs as
     * <code>&#92;uXXXX</code>.
     *
     * @param text any text
     * @return text of one line that shows what is there
     */
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (isUnsafe(codePoint)) {
                safe.append(escaped(codePoint));
            } else {
                safe.appendCodePoint(codePoint);
            }
        });
        return safe.toString();
    }

    static boolean isUnsafe(int codePoint) {
        return Character.isISOControl(codePoint)
                || codePoint == 0x061C // Arabic letter mark
                || codePoint == 0x200E // left-to-right mark
                || codePoint == 0x200F // right-to-left mark
                || (codePoint >= 0x2028 && codePoint <= 0x202E) // separators, embeddings, overrides
                || (codePoint >= 0x2066 && codePoint <= 0x2069) // isolates
                || codePoint == 0xFEFF
                || (codePoint >= 0xD800 && codePoint <= 0xDFFF);
    }

    static String escaped(int codePoint) {
        return String.format(Locale.ROOT, "\\u%04X", codePoint);
    }
}

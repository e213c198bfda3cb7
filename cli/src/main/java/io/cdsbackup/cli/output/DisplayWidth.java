package io.cdsbackup.cli.output;

/** How many columns of a terminal a text takes: a Chinese character takes two. */
public final class DisplayWidth {

    /** The first and the last code point of each run of wide characters (Unicode's East Asian Width: W and F). */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x1FA70, 0x1FAFF},
        {0x20000, 0x3FFFD},
    };

    private static final String ELLIPSIS = "…";

    private DisplayWidth() {}

    /**
     * How many columns a text takes.
     *
     * @param text one line that is safe to show
     * @return the number
     */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::ofCodePoint).sum();
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /**
     * Cuts a text that takes too many columns, and says so by an ellipsis.
     *
     * @param text one line that is safe to show
     * @param columns how many there are
     * @return the text, or its beginning
     */
    public static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int room = columns - of(ELLIPSIS);
        for (int codePoint : text.codePoints().toArray()) {
            room -= ofCodePoint(codePoint);
            if (room < 0) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return kept.toString().stripTrailing() + ELLIPSIS;
    }

    private static int ofCodePoint(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] run : WIDE) {
            if (codePoint >= run[0] && codePoint <= run[1]) {
                return 2;
            }
        }
        return 1;
    }
}

package io.cdsbackup.cli.pages;

/** A manual page's source, written line by line in the {@code man} macros. */
final class Troff {

    private static final String NO_BREAK_BEFORE = "，。；：、？！）》」』”’…";
    private static final String NO_BREAK_AFTER = "（《「『“‘";

    private final StringBuilder source = new StringBuilder();

    Troff request(String name, String... arguments) {
        source.append('.').append(name);
        for (String argument : arguments) {
            source.append(" \"")
                    .append(escaped(argument).replace("\"", "\\(dq"))
                    .append('"');
        }
        source.append('\n');
        return this;
    }

    Troff text(String text) {
        return raw(breakable(escaped(text)));
    }

    /** Each word in capitals is what a person puts something in place of. */
    Troff synopsis(String text) {
        return raw(escaped(text).replaceAll("\\b[A-Z]{2,}\\b", "\\\\fI$0\\\\fR"));
    }

    Troff verbatim(String line) {
        // Quotes as a shell wants them, and not as a printer does.
        return raw(escaped(line).replace("'", "\\(aq").replace("`", "\\(ga"));
    }

    Troff raw(String line) {
        // A line that begins with one of these would be a request.
        source.append(line.startsWith(".") || line.startsWith("'") ? "\\&" : "")
                .append(line)
                .append('\n');
        return this;
    }

    static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    static String escaped(String text) {
        return text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("~", "\\(ti")
                .replace("^", "\\(ha");
    }

    /** Marks where a line may end in a text without spaces between its words. */
    private static String breakable(String text) {
        StringBuilder marked = new StringBuilder();
        int before = ' ';
        for (int codePoint : text.codePoints().toArray()) {
            if ((isWide(before) || isWide(codePoint))
                    && before != ' '
                    && codePoint != ' '
                    && NO_BREAK_BEFORE.indexOf(codePoint) < 0
                    && NO_BREAK_AFTER.indexOf(before) < 0) {
                marked.append("\\:");
            }
            marked.appendCodePoint(codePoint);
            before = codePoint;
        }
        return marked.toString();
    }

    private static boolean isWide(int codePoint) {
        return Character.isIdeographic(codePoint)
                || NO_BREAK_BEFORE.indexOf(codePoint) >= 0
                || NO_BREAK_AFTER.indexOf(codePoint) >= 0;
    }

    @Override
    public String toString() {
        return source.toString();
    }
}

package io.cdsbackup.cli.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few colours of the error stream, shown or left out. */
public final class Colours {

    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    /** Both languages end the word that says what kind of line it is by a colon of theirs. */
    private static final Pattern FIRST_WORD = Pattern.compile("^[^:：\\s]+[:：]?");

    private final boolean shown;

    private Colours(boolean shown) {
        this.shown = shown;
    }

    /**
     * Colours, or none.
     *
     * @param shown whether to show them
     * @return what paints, or what leaves every text as it is
     */
    public static Colours shown(boolean shown) {
        return new Colours(shown);
    }

    /**
     * Marks a part of what goes well.
     *
     * @param text the text
     * @return the text in green
     */
    public String good(String text) {
        return painted(text, GREEN);
    }

    /**
     * Marks a warning.
     *
     * @param line the whole line
     * @return the line, its first word in yellow
     */
    public String warning(String line) {
        return firstWord(line, YELLOW);
    }

    /**
     * Marks a failure.
     *
     * @param line the whole line
     * @return the line, its first word in red
     */
    public String failure(String line) {
        return firstWord(line, RED);
    }

    private String firstWord(String line, String colour) {
        Matcher word = FIRST_WORD.matcher(line);
        return word.find() ? painted(word.group(), colour) + line.substring(word.end()) : line;
    }

    private String painted(String text, String colour) {
        return shown && !text.isEmpty() ? colour + text + PLAIN : text;
    }
}

package io.cdsbackup.cli.settings;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as options give them: a whole number and a power of 1024, such as {@code 65536}, {@code 512k}, {@code 8M}, {@code 2G}. */
public final class Sizes {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,10})([kKmMgG]?)");

    private Sizes() {}

    /**
     * Reads a size.
     *
     * @param option the option that gave it
     * @param text what it gave
     * @param fewest the least that the option takes, in bytes
     * @return the size in bytes
     * @throws CommandException if it is none, or too little
     */
    public static long parse(String option, String text, long fewest) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw CommandException.usage(Phrase.USAGE_SIZE, option, text);
        }
        // Ten digits of gigabytes are still far from the end of a long.
        long size = Long.parseLong(parts.group(1)) << shift(parts.group(2));
        if (size < fewest) {
            throw CommandException.usage(Phrase.USAGE_SIZE_SMALL, option, text, Long.toString(fewest));
        }
        return size;
    }

    private static int shift(String letter) {
        return switch (letter) {
            case "k", "K" -> 10;
            case "m", "M" -> 20;
            case "g", "G" -> 30;
            default -> 0;
        };
    }
}

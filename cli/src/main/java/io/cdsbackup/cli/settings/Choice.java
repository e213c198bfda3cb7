package io.cdsbackup.cli.settings;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Options that choose one of a closed set of words. */
public final class Choice {

    private Choice() {}

    /**
     * Reads a choice.
     *
     * @param <E> the set
     * @param option the option that gave it
     * @param text what it gave: a constant's name in lower case
     * @param choices the set
     * @return the constant of that name
     * @throws CommandException if there is none; it lists the choices
     */
    public static <E extends Enum<E>> E parse(String option, String text, E[] choices) {
        return Arrays.stream(choices)
                .filter(choice -> word(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> CommandException.usage(Phrase.USAGE_CHOICE, option, text, listed(choices)));
    }

    private static String listed(Enum<?>[] choices) {
        return Arrays.stream(choices).map(Choice::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}

package io.cdsbackup.cli.settings;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Days of the week as options give them: English names or their first three letters, in any case, with commas between. */
public final class Days {

    private static final int SHORT = 3;

    private Days() {}

    /**
     * Reads days.
     *
     * @param option the option that gave them
     * @param text what it gave, such as {@code mon,wed,fri}
     * @return the days, Monday first
     * @throws CommandException if one of them is none
     */
    public static Set<DayOfWeek> parse(String option, String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String word : text.split(",", -1)) {
            days.add(Arrays.stream(DayOfWeek.values())
                    .filter(day -> isNameOf(day, word.strip()))
                    .findFirst()
                    .orElseThrow(() -> CommandException.usage(Phrase.USAGE_DAYS, option, text)));
        }
        return Collections.unmodifiableSet(days);
    }

    private static boolean isNameOf(DayOfWeek day, String word) {
        return word.equalsIgnoreCase(day.name())
                || word.equalsIgnoreCase(day.name().substring(0, SHORT));
    }
}

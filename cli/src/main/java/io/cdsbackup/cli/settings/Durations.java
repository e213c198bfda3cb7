package io.cdsbackup.cli.settings;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as options give them: a whole number and a unit, such as {@code 30s}, {@code 10m}, {@code 2h}, {@code 2d}. */
public final class Durations {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})([smhd])");

    private Durations() {}

    /**
     * Reads a duration.
     *
     * @param option the option that gave it
     * @param text what it gave
     * @return the duration, longer than nothing
     * @throws CommandException if it is none
     */
    public static Duration parse(String option, String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw CommandException.usage(Phrase.USAGE_DURATION, option, text);
        }
        Duration duration = unit(parts.group(2)).multipliedBy(Long.parseLong(parts.group(1)));
        if (duration.isZero()) {
            throw CommandException.usage(Phrase.USAGE_DURATION_ZERO, option);
        }
        return duration;
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }
}

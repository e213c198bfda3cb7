package io.cdsbackup.cli.settings;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.domain.BackupTime;
import io.cdsbackup.port.Environment;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The zone that the service's times are read in, and shown in. */
public final class Zones {

    private static final String VARIABLE = "CDS_TIME_ZONE";

    private Zones() {}

    /**
     * The zone: the option's, else the one of {@code CDS_TIME_ZONE}, else Asia/Shanghai.
     *
     * @param option what {@code --zone} gave; null if it was not there
     * @param environment the environment
     * @return the zone
     * @throws CommandException if there is no such zone; it names the option or the variable
     */
    public static ZoneId choose(@Nullable String option, Environment environment) {
        if (option != null) {
            return parse("--zone", option);
        }
        return environment
                .variable(VARIABLE)
                .filter(value -> !value.isBlank())
                .map(value -> parse(VARIABLE, value))
                .orElse(BackupTime.LIKELY_ZONE);
    }

    /**
     * The same for telling when a command line failed that may name a zone which there is not: Asia/Shanghai in its place.
     *
     * @param option what {@code --zone} gave; null if it was not there
     * @param environment the environment
     * @return the zone
     */
    public static ZoneId chooseIfKnown(@Nullable String option, Environment environment) {
        try {
            return choose(option, environment);
        } catch (CommandException unknown) {
            return BackupTime.LIKELY_ZONE;
        }
    }

    private static ZoneId parse(String source, String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException unknown) {
            throw CommandException.usage(Phrase.USAGE_ZONE, source, text);
        }
    }
}

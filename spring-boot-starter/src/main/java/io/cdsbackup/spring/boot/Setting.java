package io.cdsbackup.spring.boot;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidSettingException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A property on its way to a value of the library, which says what is wrong but not where that was set. */
final class Setting {

    private static final String PREFIX = "cds.backup.";

    private Setting() {}

    /**
     * The full name of a property.
     *
     * @param property its name below {@code cds.backup}
     */
    static String name(String property) {
        return PREFIX + property;
    }

    /** Whether there is text. An empty property is how placeholders unset one. */
    static boolean isSet(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /**
     * The value that the library makes of it.
     *
     * @param property the property, below {@code cds.backup}
     * @param made makes the value; its complaint shows no secret
     * @throws InvalidSettingException if the library refuses it; it names the property
     */
    static <T> T of(String property, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSettingException(ErrorDetail.of(
                            "The property " + name(property) + " cannot be used: " + wrong.getMessage())
                    .withHint("Correct it where it is set: a file, a variable of the environment, or the command"
                            + " line."));
        }
    }
}

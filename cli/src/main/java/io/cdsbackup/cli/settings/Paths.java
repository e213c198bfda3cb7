package io.cdsbackup.cli.settings;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Options that name a file or a folder. */
public final class Paths {

    private Paths() {}

    /**
     * Reads a path.
     *
     * @param option the option that gave it
     * @param text what it gave
     * @return the path
     * @throws CommandException if this system cannot have such a path
     */
    public static Path parse(String option, String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException impossible) {
            throw CommandException.usage(Phrase.USAGE_PATH, option, text);
        }
        throw CommandException.usage(Phrase.USAGE_PATH, option, text);
    }
}

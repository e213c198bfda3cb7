package io.cdsbackup.cli.command;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.language.Text;
import io.cdsbackup.cli.output.SafeText;
import io.cdsbackup.error.ErrorKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The first lines of a dump. */
final class Excerpt {

    private static final int LINES = 6;

    private Excerpt() {}

    static List<String> of(Path dump) {
        try (BufferedReader reader = Files.newBufferedReader(dump)) {
            return reader.lines().limit(LINES).map(SafeText::of).toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new CommandException(ErrorKind.DISK, Text.of(Phrase.DEMO_UNREADABLE, dump), null);
        }
    }
}

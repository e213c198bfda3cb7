package io.cdsbackup.cli.progress;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.output.SafeText;
import io.cdsbackup.cli.terminal.Colours;
import java.io.PrintStream;

/** Shows warnings, and nothing else. */
final class ProgressWarnings implements Progress {

    private final PrintStream stream;
    private final Colours colours;
    private final Messages messages;

    ProgressWarnings(PrintStream stream, Colours colours, Messages messages) {
        this.stream = stream;
        this.colours = colours;
        this.messages = messages;
    }

    @Override
    public void warning(String message) {
        stream.println(colours.warning(messages.say(Phrase.WARNING, SafeText.of(message))));
    }
}

package io.cdsbackup.cli.progress;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.terminal.Terminal;
import io.cdsbackup.port.Ticker;
import java.io.PrintStream;

/** A way to show progress. */
public enum ProgressStyle {
    /** A bar that is drawn again and again: for terminals. */
    BAR,
    /** A line now and then: for logs and mails. */
    LINES,
    /** Warnings alone. */
    WARNINGS,
    /** Nothing. */
    NOTHING;

    /**
     * Starts to show progress.
     *
     * @param stream where to show it
     * @param terminal what that is, where it is a terminal
     * @param messages the language
     * @param ticker measures the rate
     * @return the display
     */
    public Progress start(PrintStream stream, Terminal terminal, Messages messages, Ticker ticker) {
        return switch (this) {
            case BAR -> new ProgressBar(stream, terminal, messages, ticker);
            case LINES -> new ProgressLines(stream, terminal.colours(), messages, ticker);
            case WARNINGS -> new ProgressWarnings(stream, terminal.colours(), messages);
            case NOTHING -> new Progress() {};
        };
    }
}

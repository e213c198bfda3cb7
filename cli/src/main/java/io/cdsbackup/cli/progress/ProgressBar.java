package io.cdsbackup.cli.progress;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.output.DisplayWidth;
import io.cdsbackup.cli.terminal.Terminal;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.DownloadProgress;
import io.cdsbackup.port.Ticker;
import java.io.PrintStream;
import java.time.Duration;

/** Draws one line of a terminal again and again, at most ten times a second. */
final class ProgressBar implements Progress {

    private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();
    private static final String CLEARED = "\r\u001b[K";

    private final PrintStream stream;
    private final Terminal terminal;
    private final Messages messages;
    private final Ticker ticker;
    private final Progress warnings;
    private boolean drawn;
    private long drawnAt;

    ProgressBar(PrintStream stream, Terminal terminal, Messages messages, Ticker ticker) {
        this.stream = stream;
        this.terminal = terminal;
        this.messages = messages;
        this.ticker = ticker;
        this.warnings = new ProgressWarnings(stream, terminal.colours(), messages);
    }

    @Override
    public synchronized void phase(DownloadPhase phase) {
        switch (phase) {
            case REQUESTING -> draw(cut(Phrase.PROGRESS_REQUESTING));
            case VERIFYING -> draw(cut(Phrase.PROGRESS_VERIFYING));
            case DONE -> clear();
            case TRANSFERRING, PUBLISHING -> {}
        }
    }

    @Override
    public synchronized void progress(DownloadProgress now) {
        if (!drawn || now.done() == now.total() || ticker.nanos() - drawnAt >= REDRAW_NANOS) {
            draw(new BarLine(now, messages, terminal.colours()).within(room()));
        }
    }

    @Override
    public synchronized void warning(String message) {
        clear();
        warnings.warning(message);
    }

    @Override
    public synchronized void close() {
        clear();
    }

    private String cut(Phrase phrase) {
        return DisplayWidth.cut(messages.say(phrase), room());
    }

    /** One column less than there are: behind the last one, some terminals begin another line at once. */
    private int room() {
        return terminal.columns().getAsInt() - 1;
    }

    private void draw(String text) {
        stream.print(CLEARED + text);
        stream.flush();
        drawn = true;
        drawnAt = ticker.nanos();
    }

    private void clear() {
        if (drawn) {
            stream.print(CLEARED);
            stream.flush();
            drawn = false;
        }
    }
}

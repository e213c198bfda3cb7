package io.cdsbackup.cli.progress;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.output.ByteCount;
import io.cdsbackup.cli.output.Times;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.DownloadProgress;
import io.cdsbackup.port.Ticker;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** Draws one line of a terminal again and again, at most ten times a second. */
final class ProgressBar implements Progress {

    private static final int CELLS = 24;
    private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();
    private static final String CLEARED = "\r\u001b[K";

    private final PrintStream stream;
    private final Messages messages;
    private final Ticker ticker;
    private final Progress warnings;
    private boolean drawn;
    private long drawnAt;

    ProgressBar(PrintStream stream, Messages messages, Ticker ticker) {
        this.stream = stream;
        this.messages = messages;
        this.ticker = ticker;
        this.warnings = new ProgressWarnings(stream, messages);
    }

    @Override
    public synchronized void phase(DownloadPhase phase) {
        switch (phase) {
            case REQUESTING -> draw(messages.say(Phrase.PROGRESS_REQUESTING));
            case VERIFYING -> draw(messages.say(Phrase.PROGRESS_VERIFYING));
            case DONE -> clear();
            case TRANSFERRING, PUBLISHING -> {}
        }
    }

    @Override
    public synchronized void progress(DownloadProgress now) {
        if (!drawn || now.done() == now.total() || ticker.nanos() - drawnAt >= REDRAW_NANOS) {
            draw(line(now));
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

    private String line(DownloadProgress now) {
        String rate = ByteCount.of(now.bytesPerSecond());
        String done = ByteCount.of(now.done());
        Optional<Integer> percent = now.percent();
        String moved = percent.isEmpty()
                ? messages.say(Phrase.PROGRESS_BAR_OPEN, done, rate)
                : messages.say(
                        Phrase.PROGRESS_BAR,
                        bar(percent.get()),
                        padded(percent.get()),
                        done,
                        ByteCount.of(now.total()),
                        rate,
                        now.timeLeft().map(Times::clock).orElse("-:--:--"));
        return moved + effort(now);
    }

    private String effort(DownloadProgress now) {
        String connections =
                now.connections() == 0 ? "" : "  " + messages.say(Phrase.PROGRESS_BAR_CONNECTIONS, now.connections());
        String retries = now.retries() == 0 ? "" : "  " + messages.say(Phrase.PROGRESS_BAR_RETRIES, now.retries());
        return connections + retries;
    }

    private static String bar(int percent) {
        int full = percent * CELLS / 100;
        return "#".repeat(full) + ".".repeat(CELLS - full);
    }

    private static String padded(int percent) {
        return " ".repeat(3 - Integer.toString(percent).length()) + percent;
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

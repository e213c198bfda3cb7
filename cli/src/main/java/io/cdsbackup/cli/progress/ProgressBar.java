package io.cdsbackup.cli.progress;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.output.ByteCount;
import io.cdsbackup.cli.output.Times;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.Ticker;
import java.io.PrintStream;
import java.time.Duration;

/** Draws one line of a terminal again and again, at most ten times a second. */
final class ProgressBar implements Progress {

    private static final int CELLS = 24;
    private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();
    private static final String CLEARED = "\r\u001b[K";

    private final PrintStream stream;
    private final Messages messages;
    private final Ticker ticker;
    private final Progress warnings;
    private final Meter meter;
    private boolean drawn;
    private long drawnAt;

    ProgressBar(PrintStream stream, Messages messages, Ticker ticker) {
        this.stream = stream;
        this.messages = messages;
        this.ticker = ticker;
        this.warnings = new ProgressWarnings(stream, messages);
        this.meter = new Meter(ticker);
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
    public synchronized void progress(long done, long total) {
        meter.update(done, total);
        if (!drawn || done == total || ticker.nanos() - drawnAt >= REDRAW_NANOS) {
            draw(line());
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

    private String line() {
        String rate = ByteCount.of(meter.bytesPerSecond());
        String done = ByteCount.of(meter.done());
        if (meter.total() < 0) {
            return messages.say(Phrase.PROGRESS_BAR_OPEN, done, rate);
        }
        String left = meter.left().map(Times::clock).orElse("-:--:--");
        return messages.say(
                Phrase.PROGRESS_BAR, bar(), padded(meter.percent()), done, ByteCount.of(meter.total()), rate, left);
    }

    private String bar() {
        int full = meter.percent() * CELLS / 100;
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

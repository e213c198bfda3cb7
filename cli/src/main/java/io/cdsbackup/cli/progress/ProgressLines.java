package io.cdsbackup.cli.progress;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.output.ByteCount;
import io.cdsbackup.cli.output.Times;
import io.cdsbackup.cli.terminal.Colours;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.DownloadProgress;
import io.cdsbackup.port.Ticker;
import java.io.PrintStream;
import java.time.Duration;

/** Shows a line at the start, at each tenth and at the end. */
final class ProgressLines implements Progress {

    private final PrintStream stream;
    private final Messages messages;
    private final Progress warnings;
    private final Ticker ticker;
    private final long startedAt;
    private DownloadProgress last = DownloadProgress.NONE;
    private boolean started;
    private int lastTenth;

    ProgressLines(PrintStream stream, Colours colours, Messages messages, Ticker ticker) {
        this.stream = stream;
        this.messages = messages;
        this.warnings = new ProgressWarnings(stream, colours, messages);
        this.ticker = ticker;
        this.startedAt = ticker.nanos();
    }

    @Override
    public synchronized void phase(DownloadPhase phase) {
        if (phase == DownloadPhase.VERIFYING && started) {
            stream.println(messages.say(Phrase.PROGRESS_VERIFYING));
        } else if (phase == DownloadPhase.DONE && started) {
            Duration elapsed = Duration.ofNanos(ticker.nanos() - startedAt);
            stream.println(messages.say(Phrase.PROGRESS_DONE, ByteCount.of(last.done()), Times.clock(elapsed)));
        }
    }

    @Override
    public synchronized void progress(DownloadProgress now) {
        last = now;
        int tenth = now.percent().orElse(0) / 10;
        if (!started) {
            started = true;
            lastTenth = tenth;
            stream.println(
                    now.percent().isEmpty()
                            ? messages.say(Phrase.PROGRESS_START)
                            : messages.say(Phrase.PROGRESS_START_SIZE, ByteCount.of(now.total())));
        }
        if (tenth > lastTenth) {
            lastTenth = tenth;
            stream.println(messages.say(
                    Phrase.PROGRESS_LINE,
                    tenth * 10,
                    ByteCount.of(now.done()),
                    ByteCount.of(now.total()),
                    ByteCount.of(now.bytesPerSecond())));
        }
    }

    @Override
    public synchronized void warning(String message) {
        warnings.warning(message);
    }
}

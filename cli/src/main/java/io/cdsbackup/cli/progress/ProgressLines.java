package io.cdsbackup.cli.progress;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.output.ByteCount;
import io.cdsbackup.cli.output.Times;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.Ticker;
import java.io.PrintStream;

/** Shows a line at the start, at each tenth and at the end. */
final class ProgressLines implements Progress {

    private final PrintStream stream;
    private final Messages messages;
    private final Progress warnings;
    private final Meter meter;
    private boolean started;
    private long lastTenth;

    ProgressLines(PrintStream stream, Messages messages, Ticker ticker) {
        this.stream = stream;
        this.messages = messages;
        this.warnings = new ProgressWarnings(stream, messages);
        this.meter = new Meter(ticker);
    }

    @Override
    public synchronized void phase(DownloadPhase phase) {
        if (phase == DownloadPhase.VERIFYING && started) {
            stream.println(messages.say(Phrase.PROGRESS_VERIFYING));
        } else if (phase == DownloadPhase.DONE && started) {
            stream.println(messages.say(
                    Phrase.PROGRESS_DONE, ByteCount.of(meter.done()), Times.clock(meter.elapsed())));
        }
    }

    @Override
    public synchronized void progress(long done, long total) {
        meter.update(done, total);
        if (!started) {
            started = true;
            lastTenth = meter.percent() / 10;
            stream.println(total < 0
                    ? messages.say(Phrase.PROGRESS_START)
                    : messages.say(Phrase.PROGRESS_START_SIZE, ByteCount.of(total)));
        } else if (meter.percent() / 10 > lastTenth) {
            lastTenth = meter.percent() / 10;
            stream.println(messages.say(
                    Phrase.PROGRESS_LINE,
                    lastTenth * 10,
                    ByteCount.of(done),
                    ByteCount.of(total),
                    ByteCount.of(meter.bytesPerSecond())));
        }
    }

    @Override
    public synchronized void warning(String message) {
        warnings.warning(message);
    }
}

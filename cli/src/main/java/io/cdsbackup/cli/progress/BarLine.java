package io.cdsbackup.cli.progress;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.output.ByteCount;
import io.cdsbackup.cli.output.DisplayWidth;
import io.cdsbackup.cli.output.Times;
import io.cdsbackup.cli.terminal.Colours;
import io.cdsbackup.port.DownloadProgress;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A bar's line, as much of it as there is room for: first the bar itself shrinks, then the retries, the connections, the
 * bar, the rate and the time left go, one after the other.
 *
 * @param now what to show
 * @param messages the language
 * @param colours the terminal's colours
 */
record BarLine(DownloadProgress now, Messages messages, Colours colours) {

    private static final String GAP = "  ";
    private static final int FEWEST_CELLS = 4;
    private static final int MOST_CELLS = 24;

    /** A bar's brackets, and the space behind it. */
    private static final int FRAME = 3;

    String within(int columns) {
        int barRoom = now.percent().isPresent() ? FRAME + FEWEST_CELLS : 0;
        for (String text : List.of(
                joined(moved(), rate(), left(), connections(), retries()),
                joined(moved(), rate(), left(), connections()),
                joined(moved(), rate(), left()))) {
            int spare = columns - DisplayWidth.of(text) - barRoom;
            if (spare >= 0) {
                return bar(Math.min(MOST_CELLS, FEWEST_CELLS + spare)) + text;
            }
        }
        return Stream.of(joined(moved(), rate(), left()), joined(moved(), left()), moved())
                .filter(text -> DisplayWidth.of(text) <= columns)
                .findFirst()
                .orElseGet(() -> DisplayWidth.cut(moved(), columns));
    }

    private String bar(int cells) {
        return now.percent()
                .map(percent -> {
                    int full = percent * cells / 100;
                    return "[" + colours.good("#".repeat(full)) + ".".repeat(cells - full) + "] ";
                })
                .orElse("");
    }

    private String moved() {
        String done = ByteCount.of(now.done());
        return now.percent()
                .map(percent ->
                        messages.say(Phrase.PROGRESS_BAR_MOVED, padded(percent), done, ByteCount.of(now.total())))
                .orElse(done);
    }

    private String rate() {
        return ByteCount.of(now.bytesPerSecond()) + "/s";
    }

    private String left() {
        return now.percent().isEmpty()
                ? ""
                : messages.say(
                        Phrase.PROGRESS_BAR_LEFT,
                        now.timeLeft().map(Times::clock).orElse("-:--:--"));
    }

    private String connections() {
        return now.connections() == 0 ? "" : messages.say(Phrase.PROGRESS_BAR_CONNECTIONS, now.connections());
    }

    private String retries() {
        return now.retries() == 0 ? "" : messages.say(Phrase.PROGRESS_BAR_RETRIES, now.retries());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(GAP));
    }

    private static String padded(int percent) {
        return " ".repeat(3 - Integer.toString(percent).length()) + percent;
    }
}

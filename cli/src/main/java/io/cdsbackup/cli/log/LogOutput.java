package io.cdsbackup.cli.log;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.output.SafeText;
import io.cdsbackup.cli.terminal.Colours;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where log lines go. There is one in a process, as there is one error stream: the JVM makes loggers before the command
 * line is read.
 */
public final class LogOutput {

    private static final String OURS = "io.cdsbackup.";

    /** What core warns of while it downloads comes to the progress display as well. */
    private static final String TOLD_OTHERWISE = "io.cdsbackup.internal.download.";

    private static final int FRAMES = 12;

    private static volatile @Nullable Target target;

    private LogOutput() {}

    /**
     * Starts to write.
     *
     * @param stream the error stream
     * @param colours the stream's colours
     * @param messages the language of warnings
     * @param detail how much to write
     */
    public static void start(PrintStream stream, Colours colours, Messages messages, LogDetail detail) {
        target = new Target(stream, colours, messages, detail);
    }

    /** Writes nothing more: what follows is the command's last word. */
    public static void stop() {
        target = null;
    }

    /**
     * Logs where a bug came from: classes and lines, no messages, for those may hold anything.
     *
     * @param bug what was thrown
     */
    public static void bug(Throwable bug) {
        for (Throwable each = bug; each != null; each = each.getCause()) {
            StringBuilder place = new StringBuilder(each.getClass().getName());
            StackTraceElement[] trace = each.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, trace.length); i++) {
                place.append(" < ").append(trace[i]);
            }
            write(Level.DEBUG, LogOutput.class.getName(), place.toString(), null);
        }
    }

    static boolean takes(String name, Level level) {
        Target to = target;
        // Others' loggers may print whole addresses: the JDK's HTTP client does.
        if (to == null || !name.startsWith(OURS)) {
            return false;
        }
        return switch (to.detail()) {
            case NOTHING -> false;
            case WARNINGS -> level.getSeverity() >= Level.WARNING.getSeverity() && !name.startsWith(TOLD_OTHERWISE);
            case ALL -> level.getSeverity() >= Level.DEBUG.getSeverity();
        };
    }

    static void write(Level level, String name, String message, @Nullable Throwable thrown) {
        Target to = target;
        if (to == null || !takes(name, level)) {
            return;
        }
        String text = SafeText.of(AddressMask.masked(message));
        if (to.detail() == LogDetail.WARNINGS) {
            to.stream().println(to.colours().warning(to.messages().say(Phrase.WARNING, text)));
        } else {
            Instant time = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            String cause = thrown == null ? "" : " (" + thrown.getClass().getName() + ")";
            to.stream().println(time + " " + level + " " + shortName(name) + ": " + text + cause);
        }
    }

    private static String shortName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private record Target(PrintStream stream, Colours colours, Messages messages, LogDetail detail) {}
}

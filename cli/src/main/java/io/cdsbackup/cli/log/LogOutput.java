package io.cdsbackup.cli.log;

import io.cdsbackup.cli.output.SafeText;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where log lines go. There is one in a process, as there is one error stream: the JVM makes loggers before the command
 * line is read.
 */
public final class LogOutput {

    private static final String OURS = "io.cdsbackup.";
    private static final int FRAMES = 12;

    private static volatile @Nullable PrintStream stream;

    private LogOutput() {}

    /**
     * Starts to write, or stops.
     *
     * @param to the error stream
     * @param verbose whether to write at all: warnings that concern the user reach him without the log
     */
    public static void start(PrintStream to, boolean verbose) {
        stream = verbose ? to : null;
    }

    /**
     * Logs where a bug came from: classes and lines, no messages, for those may hold anything.
     *
     * @param bug what was thrown
     */
    public static void bug(Throwable bug) {
        for (Throwable each = bug; each != null; each = each.getCause()) {
            write(Level.ERROR, OURS + "bug", each.getClass().getName(), null);
            StackTraceElement[] trace = each.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, trace.length); i++) {
                write(Level.ERROR, OURS + "bug", "  at " + trace[i], null);
            }
        }
    }

    static boolean takes(String name, Level level) {
        // Others' loggers may print whole addresses: the JDK's HTTP client does.
        return stream != null && name.startsWith(OURS) && level.getSeverity() >= Level.DEBUG.getSeverity();
    }

    static void write(Level level, String name, String message, @Nullable Throwable thrown) {
        PrintStream to = stream;
        if (to != null) {
            String time = DateTimeFormatter.ISO_LOCAL_TIME.format(LocalTime.now().truncatedTo(ChronoUnit.MILLIS));
            String cause = thrown == null ? "" : " (" + thrown.getClass().getName() + ")";
            to.println(time + " " + level + " " + shortName(name) + ": "
                    + SafeText.of(AddressMask.masked(message)) + cause);
        }
    }

    private static String shortName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

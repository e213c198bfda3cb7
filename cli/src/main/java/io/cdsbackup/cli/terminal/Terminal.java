package io.cdsbackup.cli.terminal;

import io.cdsbackup.port.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.IntSupplier;

/**
 * The terminal that the command runs on. Java only tells whether input and output are one; where the system shows what a
 * stream's file descriptor is, that is looked at.
 *
 * @param drawable whether the error stream is a terminal that can draw a bar
 * @param showsResults whether the standard output is a terminal
 * @param colours the colours of the error stream
 * @param columns how wide the window is now
 */
public record Terminal(boolean drawable, boolean showsResults, Colours colours, IntSupplier columns) {

    /**
     * The terminal of this process.
     *
     * @param environment says what the terminal can do, and what the user wants of it
     * @return the terminal; its width is found when it is asked for
     */
    public static Terminal ofProcess(Environment environment) {
        boolean errors = isTerminal(2);
        boolean results = isTerminal(1);
        boolean drawable = errors && !isDumb(environment);
        boolean coloured =
                drawable && environment.variable("NO_COLOR").orElse("").isEmpty();
        return new Terminal(
                drawable,
                results,
                Colours.shown(coloured),
                errors || results ? Window.of(environment) : () -> Window.USUAL_COLUMNS);
    }

    /**
     * No terminal at all.
     *
     * @return what a command has whose streams go to files
     */
    public static Terminal none() {
        return new Terminal(false, false, Colours.shown(false), () -> Window.USUAL_COLUMNS);
    }

    /**
     * The same terminal without colours.
     *
     * @return the terminal
     */
    public Terminal withoutColours() {
        return new Terminal(drawable, showsResults, Colours.shown(false), columns);
    }

    private static boolean isDumb(Environment environment) {
        return environment.variable("TERM").orElse("dumb").equals("dumb");
    }

    @SuppressWarnings("SystemConsoleNull") // Null again from JDK 22 on, by the property that the command's start sets.
    private static boolean isTerminal(int stream) {
        try {
            String device =
                    Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException | InvalidPathException notShown) {
            return System.console() != null;
        }
    }
}

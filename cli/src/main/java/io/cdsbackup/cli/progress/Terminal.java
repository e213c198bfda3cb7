package io.cdsbackup.cli.progress;

import io.cdsbackup.port.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Whether the error stream is a terminal that can draw a bar. Java only tells whether input and output are; where the
 * system shows what the stream's file descriptor is, that is looked at.
 */
public final class Terminal {

    private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /**
     * Looks at the process's error stream.
     *
     * @param environment says what the terminal can do
     * @return true if a bar can be drawn on it
     */
    public static boolean onErrorStream(Environment environment) {
        return !environment.variable("TERM").orElse("dumb").equals("dumb") && isTerminal();
    }

    private static boolean isTerminal() {
        try {
            String device = Files.readSymbolicLink(ERROR_STREAM).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException | InvalidPathException notShown) {
            return System.console() != null;
        }
    }
}

package io.cdsbackup.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Where a person's answers come from.
 *
 * @param input what is typed, a line an answer
 * @param attended whether somebody can be asked: questions are seen, and answers typed, on a terminal
 */
public record Keyboard(InputStream input, boolean attended) {

    /**
     * The process's standard input; somebody can be asked where that and the error stream are terminals.
     *
     * @return the keyboard
     */
    public static Keyboard ofProcess() {
        return new Keyboard(System.in, isTerminal(0) && isTerminal(2));
    }

    /**
     * Waits for the next line.
     *
     * @return the line; empty at the end of the input
     * @throws InterruptedException if the thread is interrupted, which a read by itself would not heed
     */
    String line() throws InterruptedException {
        FutureTask<String> reading = new FutureTask<>(this::read);
        Thread reader = new Thread(reading, "keyboard");
        reader.setDaemon(true);
        reader.start();
        try {
            return reading.get();
        } catch (ExecutionException unreadable) {
            return "";
        }
    }

    private String read() throws IOException {
        String line = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }

    @SuppressWarnings("SystemConsoleNull") // Null again from JDK 22 on, by the property that the command's start sets.
    private static boolean isTerminal(int descriptor) {
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException | InvalidPathException notShown) {
            return System.console() != null;
        }
    }
}

package io.cdsbackup.cli.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A launcher that was started. */
final class Launch {

    private final Process process;
    private final Path stdout;
    private final BufferedReader stderr;
    private final List<String> said = new ArrayList<>();

    Launch(Process process, Path stdout) {
        this.process = process;
        this.stdout = stdout;
        this.stderr = process.errorReader(UTF_8);
    }

    long pid() {
        return process.pid();
    }

    /** Waits until a line with these words is on its error stream. */
    Launch says(String words) throws IOException {
        String line;
        do {
            line = stderr.readLine();
            if (line == null) {
                throw new AssertionError("It never said \"" + words + "\", but: " + said);
            }
            said.add(line);
        } while (!line.contains(words));
        return this;
    }

    Launch reads(String input) throws IOException {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(UTF_8));
        }
        return this;
    }

    /** Sends a signal to it, and to none of its children. */
    Launch signal(String name) throws IOException, InterruptedException {
        Signals.send(name, pid());
        return this;
    }

    /** Waits until it ends. What it started may go on. */
    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** Waits until it and all that it started have ended. */
    Finished finish() throws IOException, InterruptedException {
        // Nothing more to read; an open pipe would keep a reader waiting.
        process.getOutputStream().close();
        stderr.lines().forEach(said::add);
        return new Finished(process.waitFor(), Files.readString(stdout, UTF_8), said);
    }
}

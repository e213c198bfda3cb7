package io.cdsbackup.cli.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What a process writes, read as it comes, so that it never waits for its reader. */
final class OutputText {

    private final StringBuilder soFar = new StringBuilder();
    private final FutureTask<String> reading;
    private boolean ended;

    OutputText(InputStream stream) {
        this.reading = new FutureTask<>(() -> read(stream));
        Thread thread = new Thread(reading, "output");
        thread.setDaemon(true);
        thread.start();
    }

    private String read(InputStream stream) throws IOException {
        try (Reader reader = new InputStreamReader(stream, UTF_8)) {
            char[] some = new char[1024];
            for (int count = reader.read(some); count >= 0; count = reader.read(some)) {
                append(some, count);
            }
        } finally {
            end();
        }
        return soFar();
    }

    private synchronized void append(char[] some, int count) {
        soFar.append(some, 0, count);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized String soFar() {
        return soFar.toString();
    }

    /** Waits until these words have come. */
    synchronized void await(String words) throws InterruptedException {
        while (soFar.indexOf(words) < 0) {
            if (ended) {
                throw new AssertionError("It ended without \"" + words + "\": " + soFar);
            }
            wait();
        }
    }

    /** Waits for the end. */
    String whole() throws InterruptedException {
        try {
            return reading.get();
        } catch (ExecutionException unreadable) {
            throw new UncheckedIOException(new IOException(unreadable.getCause()));
        }
    }
}

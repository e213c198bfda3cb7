package io.cdsbackup.cli.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Where a fake program waits until the test lets it go on: a named pipe. */
final class Gate implements AutoCloseable {

    private final Path pipe;
    // Open for both directions, or opening it would wait for the other end.
    private final RandomAccessFile file;

    Gate(Path pipe) throws IOException, InterruptedException {
        if (new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor() != 0) {
            throw new IOException(pipe + " could not be made");
        }
        this.pipe = pipe;
        this.file = new RandomAccessFile(pipe.toFile(), "rw");
    }

    /** The shell's words for waiting. */
    String waiting() {
        return "read -r word <" + Shell.quoted(pipe);
    }

    /** Lets one program through. */
    void open() throws IOException {
        file.writeBytes("go\n");
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

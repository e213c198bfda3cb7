package io.cdsbackup.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** Plays the API for the download comparison: every call gets the one answer, whose links lead where the script wants. */
final class ServeCanned {

    private ServeCanned() {}

    /**
     * Serves until the process is ended.
     *
     * @param args the file that holds the answer, and the file to write the address to
     * @throws Exception if anything fails
     */
    public static void main(String[] args) throws Exception {
        CannedServer server = CannedServer.answering(Files.readAllBytes(Path.of(args[0])), Duration.ZERO);
        Path address = Path.of(args[1]);
        // Whole or not at all, for the script waits for it to be there.
        Path draft = Files.writeString(address.resolveSibling(address.getFileName() + ".draft"), server.uri() + "\n");
        Files.move(draft, address, StandardCopyOption.ATOMIC_MOVE);
        Thread.currentThread().join();
    }
}

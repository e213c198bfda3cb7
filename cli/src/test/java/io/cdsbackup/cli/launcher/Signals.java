package io.cdsbackup.cli.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Signals, as the system's own programs send them. */
public final class Signals {

    private Signals() {}

    public static void send(String name, long pid) throws IOException, InterruptedException {
        int sent = new ProcessBuilder("sh", "-c", "kill -s \"$1\" \"$2\"", "sh", name, Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
        if (sent != 0) {
            throw new IOException("SIG" + name + " could not be sent");
        }
    }

    /**
     * What a command line must begin with for HUP, INT and TERM to work. A process that was put in the background by a script
     * ignores INT, as do all its children; so may this one.
     */
    public static List<String> asByDefault() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return List.of();
        }
        long ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .mapToLong(line -> Long.parseUnsignedLong(
                        line.substring("SigIgn:".length()).strip(), 16))
                .findFirst()
                .orElseThrow();
        long three = 1 | 1 << 1 | 1 << 14;
        return (ignored & three) == 0 ? List.of() : List.of("env", "--default-signal=HUP,INT,TERM");
    }
}

package io.cdsbackup.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A disk in memory, mounted where only one process and those that it lets in can see it; with that process it is gone. Tests
 * that need one are left out where this may not be done.
 */
final class SmallDisk implements AutoCloseable {

    private final Process holder;
    private final Path mounted;

    private SmallDisk(Process holder, Path mounted) {
        this.holder = holder;
        this.mounted = mounted;
    }

    static SmallDisk of(int mebibytes, Path mounted) throws IOException {
        String script = "mount -t tmpfs -o mode=700,size=" + mebibytes + "m tmpfs \"$1\" && echo mounted && exec cat";
        return new SmallDisk(
                started(List.of("unshare", "-m", "sh", "-c", script, "sh", mounted.toString()), "mounted"), mounted);
    }

    private static Process started(List<String> command, String word) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader stdout = process.inputReader(UTF_8);
        boolean ready = word.equals(stdout.readLine());
        if (!ready) {
            process.destroyForcibly();
        }
        assumeTrue(ready, "Nothing can be mounted here");
        return process;
    }

    /** Where it is, as this process sees it. */
    Path path() {
        return Path.of("/proc", Long.toString(holder.pid()), "root")
                .resolve(Path.of("/").relativize(mounted));
    }

    /** The same command, where it sees the disk. */
    ProcessBuilder within(ProcessBuilder builder) {
        List<String> command = new ArrayList<>(List.of("nsenter", "-m", "-t", Long.toString(holder.pid()), "--"));
        command.addAll(builder.command());
        return builder.command(command);
    }

    @Override
    public void close() {
        holder.destroyForcibly();
    }
}

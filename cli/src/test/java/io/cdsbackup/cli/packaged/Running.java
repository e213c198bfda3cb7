package io.cdsbackup.cli.packaged;

import io.cdsbackup.cli.Outcome;
import io.cdsbackup.cli.launcher.Signals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A command that was launched and has nothing to read, and both of its streams as they come. */
final class Running implements AutoCloseable {

    private final Process process;
    private final OutputText stdout;
    private final OutputText stderr;

    private Running(Process process) {
        this.process = process;
        this.stdout = new OutputText(process.getInputStream());
        this.stderr = new OutputText(process.getErrorStream());
    }

    static Running start(ProcessBuilder command) throws IOException {
        Process process = command.start();
        process.getOutputStream().close();
        return new Running(process);
    }

    /** The same, with signals that do what they do by default, whoever runs the tests. */
    static Running heedingSignals(ProcessBuilder command) throws IOException {
        List<String> words = new ArrayList<>(Signals.asByDefault());
        words.addAll(command.command());
        return start(command.command(words));
    }

    OutputText stdout() {
        return stdout;
    }

    OutputText stderr() {
        return stderr;
    }

    /** The program that the process is by now. */
    String program() {
        return process.info().command().orElse("");
    }

    void signal(String name) throws IOException, InterruptedException {
        Signals.send(name, process.pid());
    }

    Outcome outcome() throws InterruptedException {
        int exitCode = process.waitFor();
        return new Outcome(exitCode, stdout.whole(), stderr.whole());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

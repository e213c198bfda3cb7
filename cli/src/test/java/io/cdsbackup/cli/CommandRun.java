package io.cdsbackup.cli;

import io.cdsbackup.cli.command.Keyboard;
import io.cdsbackup.cli.command.Surroundings;
import io.cdsbackup.cli.failure.ExitCode;
import io.cdsbackup.cli.signal.StopRequest;
import io.cdsbackup.cli.terminal.Colours;
import io.cdsbackup.cli.terminal.Terminal;
import io.cdsbackup.port.Environment;
import io.cdsbackup.port.Sleeper;
import io.cdsbackup.port.Ticker;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a command line in this process, with surroundings of its own: nothing of the machine's environment is seen. */
final class CommandRun {

    private final List<String> args = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();
    private final StopRequest stop = new StopRequest();
    private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    private OutputStream output = stdout;
    private Keyboard keyboard = new Keyboard(InputStream.nullInputStream(), false);
    private Terminal terminal = Terminal.none();
    private InstantSource clock = InstantSource.system();
    private Ticker ticker = System::nanoTime;
    private Sleeper sleeper = wait -> {};

    private CommandRun(List<String> args) {
        this.args.addAll(args);
        variables.put("CDS_CREDENTIALS_FILE", "/nowhere/credentials");
    }

    static CommandRun of(String... args) {
        return new CommandRun(List.of(args));
    }

    CommandRun against(SandboxCloud cloud) {
        return with("CDS_ENDPOINT", cloud.endpoint().toString())
                .with("CDS_SECRET_ID", cloud.credentials().accessKeyId())
                .with("CDS_SECRET_KEY", cloud.credentials().secretKey());
    }

    CommandRun and(String... more) {
        args.addAll(List.of(more));
        return this;
    }

    CommandRun with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    CommandRun onTerminal() {
        return on(new Terminal(true, true, Colours.shown(false), () -> 80));
    }

    CommandRun on(Terminal other) {
        terminal = other;
        return this;
    }

    /** Somebody sits there, and types this when asked. */
    CommandRun answering(String typed) {
        keyboard = new Keyboard(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), true);
        return this;
    }

    CommandRun at(Instant now) {
        clock = () -> now;
        return this;
    }

    CommandRun measuredBy(Ticker other) {
        ticker = other;
        return this;
    }

    CommandRun waitingBy(Sleeper other) {
        sleeper = other;
        return this;
    }

    CommandRun writingTo(OutputStream other) {
        output = other;
        return this;
    }

    StopRequest stop() {
        return stop;
    }

    Outcome run() {
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                Environment.of(variables),
                output,
                new PrintStream(stderr, true, StandardCharsets.UTF_8),
                keyboard,
                terminal,
                clock,
                ticker,
                sleeper,
                stop);
        ExitCode code = new Cli(surroundings).run(args);
        return new Outcome(
                code.number(), stdout.toString(StandardCharsets.UTF_8), stderr.toString(StandardCharsets.UTF_8));
    }
}

package io.cdsbackup.cli.command;

import io.cdsbackup.cli.signal.StopRequest;
import io.cdsbackup.cli.terminal.Terminal;
import io.cdsbackup.port.Environment;
import io.cdsbackup.port.Sleeper;
import io.cdsbackup.port.Ticker;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * The process around the command, so that tests bring their own.
 *
 * @param environment its variables
 * @param stdout where results go
 * @param stderr where all else goes, in UTF-8
 * @param keyboard where answers to questions come from
 * @param terminal the terminal that the streams go to, where they go to one
 * @param clock tells the time
 * @param ticker measures time
 * @param sleeper waits
 * @param stop whether a signal came
 */
public record Surroundings(
        Environment environment,
        OutputStream stdout,
        PrintStream stderr,
        Keyboard keyboard,
        Terminal terminal,
        InstantSource clock,
        Ticker ticker,
        Sleeper sleeper,
        StopRequest stop) {

    /**
     * This process.
     *
     * @param stop where signals are noted
     * @return its surroundings; the streams are in UTF-8, whatever the locale
     */
    public static Surroundings ofProcess(StopRequest stop) {
        Environment environment = name -> java.util.Optional.ofNullable(System.getenv(name));
        return new Surroundings(
                environment,
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Keyboard.ofProcess(),
                Terminal.ofProcess(environment),
                InstantSource.system(),
                System::nanoTime,
                wait -> Thread.sleep(wait.toMillis()),
                stop);
    }

    /**
     * The same without colours on the error stream.
     *
     * @return the surroundings
     */
    public Surroundings withoutColours() {
        return new Surroundings(
                environment, stdout, stderr, keyboard, terminal.withoutColours(), clock, ticker, sleeper, stop);
    }
}

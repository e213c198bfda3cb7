package io.cdsbackup.cli.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cdsbackup.cli.Outcome;
import io.cdsbackup.cli.launcher.Signals;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A terminal with 80 columns, that of {@code script} from util-linux, with a command on it; its results go to a file. */
final class PseudoTerminal implements AutoCloseable {

    private final Process script;
    private final OutputText shown;
    private final Path stdout;

    private PseudoTerminal(Process script, Path stdout) {
        this.script = script;
        this.shown = new OutputText(script.getInputStream());
        this.stdout = stdout;
    }

    static void assumeThereIsOne() throws IOException {
        assumeThat(Stream.of("script", "stty")).allMatch(PseudoTerminal::isInstalled);
        Process help =
                new ProcessBuilder("script", "--help").redirectErrorStream(true).start();
        assumeThat(new String(help.getInputStream().readAllBytes(), UTF_8)).contains("--return", "--command");
    }

    static PseudoTerminal with(ProcessBuilder command, Path stdout) throws IOException {
        List<String> words = new ArrayList<>(Signals.asByDefault());
        words.addAll(command.command());
        String line = words.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" ", "stty rows 24 cols 80 && exec ", " >'" + stdout + "'"));
        command.environment().put("TERM", "xterm");
        command.environment().put("SHELL", "/bin/sh");
        return new PseudoTerminal(
                command.command("script", "--quiet", "--return", "--command", line, "/dev/null")
                        .redirectErrorStream(true)
                        .start(),
                stdout);
    }

    /** What is to be seen, and was. */
    OutputText shown() {
        return shown;
    }

    void type(String keys) throws IOException {
        OutputStream keyboard = script.getOutputStream();
        keyboard.write(keys.getBytes(UTF_8));
        keyboard.flush();
    }

    void pressControlC() throws IOException {
        type("\u0003");
    }

    /** The outcome; what the terminal showed stands for the error stream. */
    Outcome outcome() throws IOException, InterruptedException {
        int exitCode = exitCode();
        return new Outcome(exitCode, Files.readString(stdout), shown.whole().replace("\r\n", "\n"));
    }

    int exitCode() throws InterruptedException {
        return script.waitFor();
    }

    @Override
    public void close() {
        script.destroy();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}

package io.cdsbackup.cli;

import io.cdsbackup.cli.command.Surroundings;
import io.cdsbackup.cli.end.SelectorThreads;
import io.cdsbackup.cli.failure.ExitCode;
import io.cdsbackup.cli.signal.StopRequest;
import io.cdsbackup.cli.signal.StopSignals;
import io.cdsbackup.cli.start.ClassArchive;
import java.util.List;

/** Starts the command. */
public final class Main {

    private Main() {}

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        // Read when the HTTP client's classes load, so before anything can load them: 16 KiB cost half of the speed.
        if (System.getProperty("jdk.httpclient.bufsize") == null) {
            System.setProperty("jdk.httpclient.bufsize", "262144");
        }
        // Read at the same moment. A password stands in a proxy's address because the user wants it to be sent to the
        // proxy.
        if (System.getProperty("jdk.http.auth.tunneling.disabledSchemes") == null) {
            System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        }
        // From JDK 22 on, System.console() is there for pipes as well unless told otherwise.
        System.setProperty("jdk.console", "java.base");
        if (args.length == 1 && args[0].equals("--version")) {
            // Answered here, before picocli loads, which takes longer than all the rest.
            System.out.println("cds-backup " + Version.current());
            return;
        }
        ExitCode code = run(args);
        SelectorThreads.end();
        System.exit(code.number());
    }

    private static ExitCode run(String[] args) {
        StopRequest stop = new StopRequest();
        Cli cli = new Cli(Surroundings.ofProcess(stop));
        StopSignals signals = StopSignals.listen(stop, Thread.currentThread(), signal -> {
            cli.abandon(signal);
            Runtime.getRuntime().halt(signal.exitCode().number());
        });
        ExitCode code = cli.run(List.of(args));
        signals.finished();
        if (code == ExitCode.DONE) {
            ClassArchive.wanted().ifPresent(ClassArchive::make);
        }
        return code;
    }
}

package io.cdsbackup.cli;

import io.cdsbackup.cli.command.ClientSetup;
import io.cdsbackup.cli.command.GlobalOptions;
import io.cdsbackup.cli.command.JobContext;
import io.cdsbackup.cli.command.Surroundings;
import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.failure.ExitCode;
import io.cdsbackup.cli.failure.Failure;
import io.cdsbackup.cli.failure.FailureReport;
import io.cdsbackup.cli.failure.Failures;
import io.cdsbackup.cli.failure.Subject;
import io.cdsbackup.cli.language.Language;
import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.log.LogOutput;
import io.cdsbackup.cli.output.OutputFormat;
import io.cdsbackup.cli.output.Result;
import io.cdsbackup.cli.parse.Arguments;
import io.cdsbackup.cli.parse.Request;
import io.cdsbackup.cli.settings.Zones;
import io.cdsbackup.cli.signal.StopSignal;
import io.cdsbackup.domain.BackupTime;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.ErrorKind;
import java.time.ZoneId;
import java.util.List;

/** Runs one command line: the whole command, but for the process around it. */
final class Cli {

    private final Surroundings surroundings;
    private final Messages messages;
    private final Failures failures;
    private final Reporter reporter;
    private final String version = Version.current();
    private final Subject subject = new Subject();
    private ZoneId zone = BackupTime.LIKELY_ZONE;
    private boolean json;

    Cli(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.messages = Messages.in(Language.of(surroundings.environment()));
        this.failures = new Failures(messages, version);
        this.reporter = new Reporter(surroundings, messages);
    }

    /** Runs a command line to its end, and never throws. */
    ExitCode run(List<String> args) {
        json = Arguments.asksForJson(args);
        zone = Zones.chooseIfKnown(Arguments.zone(args).orElse(null), surroundings.environment());
        try {
            Request request = new Arguments(messages).parse(args);
            json = request.options().output() == OutputFormat.JSON;
            Result result = result(request);
            reporter.result(result, json, request.options().isQuiet());
            return result.failure().map(failures::of).map(this::report).orElse(ExitCode.DONE);
        } catch (BackupException failed) {
            return report(failures.of(failed));
        } catch (CommandException failed) {
            return report(failures.of(failed));
        } catch (RuntimeException | Error bug) {
            LogOutput.bug(bug);
            return report(failures.ofBug(bug));
        }
    }

    /** Says that a signal ended the command before it could end by itself. */
    void abandon(StopSignal signal) {
        LogOutput.stop();
        reporter.failure(reportOf(failures.stopped(signal.exitCode(), subject)), json);
    }

    private Result result(Request request) {
        if (request instanceof Request.Help help) {
            return new Information("help", help.usage(), help.usage());
        }
        if (request instanceof Request.Run run) {
            return runJob(run);
        }
        return new Information("version", version, "cds-backup " + version);
    }

    private Result runJob(Request.Run run) {
        GlobalOptions options = run.options();
        zone = options.zone(surroundings.environment());
        Surroundings around = json ? surroundings.withoutColours() : surroundings;
        LogOutput.start(around.stderr(), around.terminal().colours(), messages, options.logDetail());
        return run.job()
                .run(new JobContext(
                        ClientSetup.of(options, version, around),
                        around,
                        messages,
                        zone,
                        options.progress(around.terminal().drawable()),
                        subject,
                        early -> reporter.result(early, json, options.isQuiet())));
    }

    private ExitCode report(Failure failure) {
        // Whatever a stop breaks on its way is not what happened.
        Failure shown = surroundings
                .stop()
                .received()
                .map(signal -> failures.stopped(signal.exitCode(), subject))
                .orElse(
                        failure.kind() == ErrorKind.INTERRUPTED
                                ? failures.stopped(failure.exitCode(), subject)
                                : failure);
        LogOutput.stop();
        reporter.failure(reportOf(shown), json);
        return shown.exitCode();
    }

    private FailureReport reportOf(Failure failure) {
        return new FailureReport(failure, subject, surroundings.clock().instant(), zone);
    }
}

package io.cdsbackup.cli.command;

import io.cdsbackup.BackupClient;
import io.cdsbackup.cli.failure.Subject;
import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Text;
import io.cdsbackup.cli.output.Result;
import io.cdsbackup.cli.progress.Progress;
import io.cdsbackup.cli.progress.ProgressStyle;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import java.time.ZoneId;
import java.util.function.Consumer;

/**
 * What a job works with.
 *
 * @param clients opens clients of the library
 * @param surroundings the process around the command
 * @param messages the language
 * @param zone the zone of times
 * @param progressStyle how to show progress
 * @param subject to be told what the job is about
 * @param early shows a result of a job that goes on
 */
public record JobContext(
        ClientSetup clients,
        Surroundings surroundings,
        Messages messages,
        ZoneId zone,
        ProgressStyle progressStyle,
        Subject subject,
        Consumer<Result> early) {

    BackupClient openClient() {
        return openClient(0);
    }

    /** A client that downloads no faster than this; 0 for no limit. */
    BackupClient openClient(long bytesPerSecond) {
        return clients.open(bytesPerSecond);
    }

    Progress startProgress() {
        return progressStyle.start(surroundings.stderr(), surroundings.terminal(), messages, surroundings.ticker());
    }

    /** Shows a result while the job goes on. */
    void show(Result result) {
        early.accept(result);
    }

    /** Says something on the error stream, unless the user asked for quiet. */
    void note(Text text) {
        if (progressStyle != ProgressStyle.NOTHING) {
            surroundings.stderr().println(messages.say(text));
        }
    }

    /** The same for a server on this machine. */
    JobContext onThisMachine(Endpoint endpoint, Credentials credentials) {
        return new JobContext(
                clients.onThisMachine(endpoint, credentials),
                surroundings,
                messages,
                zone,
                progressStyle,
                subject,
                early);
    }
}

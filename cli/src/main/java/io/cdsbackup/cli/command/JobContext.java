package io.cdsbackup.cli.command;

import io.cdsbackup.BackupClient;
import io.cdsbackup.cli.failure.Subject;
import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Text;
import io.cdsbackup.cli.progress.Progress;
import io.cdsbackup.cli.progress.ProgressStyle;
import java.time.ZoneId;

/**
 * What a job works with.
 *
 * @param clients opens clients of the library
 * @param surroundings the process around the command
 * @param messages the language
 * @param zone the zone of times
 * @param progressStyle how to show progress
 * @param subject to be told what the job is about
 */
public record JobContext(
        Clients clients,
        Surroundings surroundings,
        Messages messages,
        ZoneId zone,
        ProgressStyle progressStyle,
        Subject subject) {

    BackupClient openClient() {
        return clients.open();
    }

    Progress startProgress() {
        return progressStyle.start(surroundings.stderr(), messages, surroundings.ticker());
    }

    /** Says something on the error stream, unless the user asked for quiet. */
    void note(Text text) {
        if (progressStyle != ProgressStyle.NOTHING) {
            surroundings.stderr().println(messages.say(text));
        }
    }

    JobContext withClients(Clients others) {
        return new JobContext(others, surroundings, messages, zone, progressStyle, subject);
    }
}

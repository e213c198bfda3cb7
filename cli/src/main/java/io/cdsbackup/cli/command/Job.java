package io.cdsbackup.cli.command;

import io.cdsbackup.cli.output.Result;

/** What a command does. */
public interface Job {

    /**
     * Does it.
     *
     * @param context what it works with
     * @return what to show
     * @throws io.cdsbackup.error.BackupException if the library failed
     * @throws io.cdsbackup.cli.failure.CommandException if the command failed by itself, its options included
     */
    Result run(JobContext context);
}

package io.cdsbackup.cli.parse;

import io.cdsbackup.cli.command.GlobalOptions;
import io.cdsbackup.cli.command.Job;

/** What a command line asks for. */
public sealed interface Request {

    /**
     * The global options.
     *
     * @return the options
     */
    GlobalOptions options();

    /**
     * To be told how a command is used.
     *
     * @param options the global options
     * @param usage the help text
     */
    record Help(GlobalOptions options, String usage) implements Request {}

    /**
     * To be told the version.
     *
     * @param options the global options
     */
    record Version(GlobalOptions options) implements Request {}

    /**
     * To have a job done.
     *
     * @param options the global options
     * @param job the job
     */
    record Run(GlobalOptions options, Job job) implements Request {}
}

package io.cdsbackup.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command itself: global options, and a list of the commands. */
@Command(
        name = "cds-backup",
        sortOptions = false,
        subcommands = {
            UrlCommand.class,
            ListCommand.class,
            GetCommand.class,
            VerifyCommand.class,
            CreateCommand.class,
            DeleteCommand.class,
            PolicyCommand.class,
            InstancesCommand.class,
            DemoCommand.class,
            SandboxCommand.class
        })
public final class RootCommand {

    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    /** Starts with no option given. */
    public RootCommand() {}

    /**
     * The global options, filled in once a command line was read.
     *
     * @return the options
     */
    public GlobalOptions options() {
        return options;
    }
}

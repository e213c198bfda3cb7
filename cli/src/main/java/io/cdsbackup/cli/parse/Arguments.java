package io.cdsbackup.cli.parse;

import io.cdsbackup.cli.command.GlobalOptions;
import io.cdsbackup.cli.command.Job;
import io.cdsbackup.cli.command.RootCommand;
import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads command lines. */
public final class Arguments {

    private static final char UNREADABLE = '\uFFFD';

    private final Messages messages;

    /**
     * Reads command lines.
     *
     * @param messages the language of help
     */
    public Arguments(Messages messages) {
        this.messages = messages;
    }

    /**
     * Reads a command line.
     *
     * @param args the command line
     * @return what it asks for
     * @throws CommandException if it is wrong
     */
    public Request parse(List<String> args) {
        checkReadable(args);
        RootCommand root = new RootCommand();
        CommandLine commandLine = commandLine(root);
        try {
            return request(root.options(), commandLine.parseArgs(args.toArray(String[]::new)));
        } catch (ParameterException wrong) {
            throw UsageProblem.of(wrong);
        }
    }

    private static Request request(GlobalOptions options, ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine command = last.commandSpec().commandLine();
        if (options.asksForHelp()) {
            return new Request.Help(options, command.getUsageMessage(Ansi.OFF));
        }
        if (options.asksForVersion()) {
            return new Request.Version(options);
        }
        if (command.getCommand() instanceof Job job) {
            return new Request.Run(options, job);
        }
        throw CommandException.usage(Phrase.USAGE_NO_COMMAND);
    }

    /**
     * The commands and their options, for what is made of them besides help.
     *
     * @return the whole command
     */
    public CommandLine model() {
        return commandLine(new RootCommand());
    }

    private CommandLine commandLine(RootCommand root) {
        CommandLine commandLine = new CommandLine(root);
        // An @file would be replaced by its lines even behind "--", where an id may start with anything.
        commandLine.setExpandAtFiles(false);
        commandLine.setAbbreviatedOptionsAllowed(false);
        commandLine.setAbbreviatedSubcommandsAllowed(false);
        // The last one counts, so that an alias can be overruled.
        commandLine.setOverwrittenOptionsAllowed(true);
        commandLine.setResourceBundle(messages.help());
        HelpLayout.applyTo(commandLine);
        return commandLine;
    }

    /** Under a locale such as C, Java replaces what it cannot decode, and an id would be another one. */
    private static void checkReadable(List<String> args) {
        boolean utf8 = StandardCharsets.UTF_8.name().equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));
        if (!utf8 && args.stream().anyMatch(arg -> arg.indexOf(UNREADABLE) >= 0)) {
            throw CommandException.usage(Phrase.USAGE_LOCALE);
        }
    }

    /**
     * Whether a command line asks for JSON, told without reading it whole, for it may be wrong.
     *
     * @param args the command line
     * @return true if its last {@code --output} is {@code json}
     */
    public static boolean asksForJson(List<String> args) {
        return lastValue("--output", args).filter("json"::equals).isPresent();
    }

    /**
     * The zone that a command line asks for, told without reading it whole, for it may be wrong.
     *
     * @param args the command line
     * @return the value of its last {@code --zone}, or empty if it has none
     */
    public static Optional<String> zone(List<String> args) {
        return lastValue("--zone", args);
    }

    private static Optional<String> lastValue(String option, List<String> args) {
        int end = args.indexOf("--");
        List<String> options = end < 0 ? args : args.subList(0, end);
        Optional<String> value = Optional.empty();
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).startsWith(option + "=")) {
                value = Optional.of(options.get(i).substring(option.length() + 1));
            } else if (options.get(i).equals(option) && i + 1 < options.size()) {
                value = Optional.of(options.get(i + 1));
            }
        }
        return value;
    }
}

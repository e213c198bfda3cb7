package io.cdsbackup.cli.pages;

import io.cdsbackup.cli.failure.ExitCode;
import io.cdsbackup.cli.parse.Examples;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of a command.
 *
 * @param command the command, with its help texts
 * @param words the headings, and what stands in no help
 * @param version the version that it is about
 */
record ManPage(CommandSpec command, ResourceBundle words, String version) {

    /** Tells programs that show the page how its characters are written. */
    private static final String CODING = "'\\\" -*- coding: UTF-8 -*-\n";

    private static final List<String> VARIABLES = List.of(
            "CDS_SECRET_ID",
            "CDS_SECRET_KEY",
            "CDS_CREDENTIALS_FILE",
            "CDS_ENDPOINT",
            "CDS_REGION",
            "CDS_TIME_ZONE",
            "CDS_LANG",
            "HTTPS_PROXY",
            "NO_COLOR",
            "COLUMNS");

    String name() {
        return command.qualifiedName("-");
    }

    String text() {
        Troff page = new Troff();
        page.request("TH", name().toUpperCase(Locale.ROOT), "1", "", "cds-backup " + version, words.getString("title"));
        // Without hyphens and stretched lines: options and Chinese are read wrong with them.
        page.request("nh").request("ad l");
        heading(page, "name")
                .raw(Troff.escaped(name()) + " \\- "
                        + text(command.usageMessage().header()));
        heading(page, "synopsis").synopsis(text(command.usageMessage().customSynopsis()));
        description(page);
        commands(page);
        positionals(page);
        options(page, "options", false);
        options(page, "global", true);
        examples(page);
        if (command.parent() == null) {
            exitStatus(page);
            environment(page);
        }
        seeAlso(page);
        return CODING + page;
    }

    private Troff heading(Troff page, String key) {
        return page.request("SH", words.getString("heading." + key));
    }

    private void description(Troff page) {
        heading(page, "description").text(text(command.usageMessage().header()));
        String footer = text(command.usageMessage().footer());
        if (!footer.isEmpty()) {
            page.request("PP").text(footer);
        }
    }

    private void commands(Troff page) {
        if (!command.subcommands().isEmpty()) {
            heading(page, "commands");
            command.subcommands().values().stream()
                    .map(CommandLine::getCommandSpec)
                    .forEach(each -> entry(
                            page,
                            Troff.bold(each.name()),
                            text(each.usageMessage().header())));
        }
    }

    private void positionals(Troff page) {
        if (!command.positionalParameters().isEmpty()) {
            heading(page, "arguments");
            for (PositionalParamSpec each : command.positionalParameters()) {
                entry(page, Troff.italic(each.paramLabel()), described(each));
            }
        }
    }

    private void options(Troff page, String key, boolean global) {
        List<OptionSpec> options = command.options().stream()
                .filter(option -> (option.inherited() || command.parent() == null) == global)
                .toList();
        if (!options.isEmpty()) {
            heading(page, key);
            options.forEach(option -> entry(page, tag(option), described(option)));
        }
    }

    private static String tag(OptionSpec option) {
        String names = Arrays.stream(option.names()).map(Troff::bold).collect(Collectors.joining(", "));
        return option.arity().max() == 0 ? names : names + " " + Troff.italic(option.paramLabel());
    }

    private void examples(Troff page) {
        heading(page, "examples").request("nf");
        Examples.of(command).lines().forEach(line -> page.verbatim(line.strip()));
        page.request("fi");
    }

    private void exitStatus(Troff page) {
        heading(page, "exit");
        for (ExitCode code : ExitCode.values()) {
            entry(page, Troff.bold(Integer.toString(code.number())), words.getString("exit." + code.number()));
        }
    }

    private void environment(Troff page) {
        heading(page, "environment");
        VARIABLES.forEach(name -> entry(page, Troff.bold(name), words.getString("variable." + name)));
    }

    private void seeAlso(Troff page) {
        CommandSpec root = command.root();
        heading(page, "see");
        page.raw(Stream.concat(
                        Stream.of(root), root.subcommands().values().stream().map(CommandLine::getCommandSpec))
                .filter(each -> each != command)
                .map(each -> Troff.bold(each.qualifiedName("-")) + "(1)")
                .collect(Collectors.joining(",\n")));
    }

    private static void entry(Troff page, String tag, String text) {
        page.request("TP").raw(tag).text(text);
    }

    private static String described(ArgSpec each) {
        return text(each.description());
    }

    /** A help text without picocli's own signs: line breaks, and percent signs written twice. */
    private static String text(String... lines) {
        return Arrays.stream(lines)
                .map(line -> line.replace("%n", " ").replace("%%", "%").strip())
                .collect(Collectors.joining(" "));
    }
}

package io.cdsbackup.cli.pages;

import java.util.Arrays;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Scripts that complete a command line in a shell.
 *
 * @param bash for bash
 */
record Completion(String bash) {

    private static final String ZSH_HEAD = """
            #compdef cds-backup
            # The script for bash, which zsh runs through its own emulation.
            autoload -U +X bashcompinit && bashcompinit
            # That emulation lacks it; without it each press of the key would print an error into the line.
            (( $+builtins[compopt] || $+functions[compopt] )) || compopt() { return 0 }

            """;

    private static final String ZSH_TAIL = """

            # This file is loaded by the first completion, which is to be answered as well.
            _bash_complete -o default -F _complete_cds-backup
            """;

    static Completion of(CommandLine root) {
        root.getSubcommands().values().forEach(command -> nameValues(command.getCommandSpec()));
        nameValues(root.getCommandSpec());
        return new Completion(AutoComplete.bash(root.getCommandName(), root));
    }

    String zsh() {
        return ZSH_HEAD + bash + ZSH_TAIL;
    }

    /** Values are text to picocli; which ones there are, an option's label tells. */
    private static void nameValues(CommandSpec command) {
        for (OptionSpec option : List.copyOf(command.options())) {
            List<String> values = values(option.paramLabel());
            if (!values.isEmpty()) {
                command.remove(option);
                // An inherited one comes back from where it is inherited.
                if (!option.inherited()) {
                    command.addOption(OptionSpec.builder(option)
                            .completionCandidates(values)
                            .build());
                }
            }
        }
    }

    /** The words of a label such as {@code auto|public|intranet}; what is in capitals stands for any word. */
    private static List<String> values(String label) {
        return label.contains("|")
                ? Arrays.stream(label.split("\\|"))
                        .filter(word -> word.matches("[a-z0-9-]+"))
                        .toList()
                : List.of();
    }
}

package io.cdsbackup.cli.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Shows a command's own options first, and the global ones under a heading of their own; and examples, which picocli does
 * not know of.
 */
final class HelpLayout {

    private static final String GLOBAL_HEADING = "globalOptionsHeading";

    private static final String SECTION_KEY_EXAMPLES = "examples";

    private HelpLayout() {}

    static void applyTo(CommandLine commandLine) {
        // The order of the sections is handed down to the subcommands; what stands in them is not.
        List<String> keys = new ArrayList<>(commandLine.getHelpSectionKeys());
        keys.add(keys.indexOf(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING), SECTION_KEY_EXAMPLES);
        commandLine.setHelpSectionKeys(keys);
        showExamples(commandLine);
        for (CommandLine subcommand : commandLine.getSubcommands().values()) {
            showExamples(subcommand);
            subcommand.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpLayout::optionList);
            if (subcommand.getCommandSpec().options().stream().allMatch(OptionSpec::inherited)) {
                // Nothing would stand under it.
                subcommand.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING);
            }
        }
    }

    private static void showExamples(CommandLine commandLine) {
        commandLine
                .getHelpSectionMap()
                .put(
                        SECTION_KEY_EXAMPLES,
                        help -> Examples.of(help.commandSpec()).help());
    }

    private static String optionList(Help help) {
        List<OptionSpec> own = new ArrayList<>();
        List<OptionSpec> global = new ArrayList<>();
        for (OptionSpec option : help.commandSpec().options()) {
            (option.inherited() ? global : own).add(option);
        }
        ResourceBundle bundle = help.commandSpec().resourceBundle();
        return listed(help, own)
                + System.lineSeparator()
                + bundle.getString(GLOBAL_HEADING)
                + System.lineSeparator()
                + listed(help, global);
    }

    private static String listed(Help help, List<OptionSpec> options) {
        Help.Layout layout = help.createDefaultLayout();
        layout.addOptions(options, help.createDefaultParamLabelRenderer());
        return layout.toString();
    }
}

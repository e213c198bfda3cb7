package io.cdsbackup.cli.parse;

import java.util.List;
import java.util.ResourceBundle;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The examples of a command, in the language of its help.
 *
 * @param heading what stands over them
 * @param lines the lines: words behind a hash sign, and below them a command line
 */
public record Examples(String heading, List<String> lines) {

    private static final String HEADING = "examplesHeading";

    /**
     * Copies the lines.
     *
     * @param heading what stands over them
     * @param lines the lines
     */
    public Examples {
        lines = List.copyOf(lines);
    }

    /**
     * The examples that a command's bundle has for it.
     *
     * @param command the command
     * @return its examples; none if the bundle has none
     */
    public static Examples of(CommandSpec command) {
        ResourceBundle bundle = command.resourceBundle();
        String key = command.qualifiedName(".") + ".usage.examples";
        return new Examples(
                bundle.getString(HEADING),
                bundle.containsKey(key) ? List.of(bundle.getString(key).split("%n", -1)) : List.of());
    }

    String help() {
        String end = System.lineSeparator();
        return lines.isEmpty() ? "" : end + heading + end + String.join(end, lines) + end;
    }
}

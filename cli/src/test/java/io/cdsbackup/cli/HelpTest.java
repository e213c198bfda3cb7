package io.cdsbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.language.Language;
import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.output.DisplayWidth;
import io.cdsbackup.cli.parse.Arguments;
import io.cdsbackup.cli.parse.Examples;
import io.cdsbackup.cli.parse.Request;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HelpTest {

    @Test
    void lists_the_commands_and_the_global_options() {
        Outcome outcome = CommandRun.of("--help").run();

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.stderr()).isEmpty();
        assertThat(outcome.stdout())
                .contains("Usage: cds-backup [GLOBAL OPTIONS] COMMAND")
                .contains("  url   ", "  list  ", "  get   ", "  verify  ")
                .contains("  create  ", "  delete  ", "  policy  ", "  instances  ", "  demo  ", "  sandbox  ")
                .contains(
                        "--region",
                        "--endpoint",
                        "--transport",
                        "--profile",
                        "--output",
                        "--no-progress",
                        "-q, --quiet",
                        "-v, --verbose",
                        "--zone",
                        "--proxy",
                        "--ca-file",
                        "--connect-timeout",
                        "--help",
                        "--version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"url", "list", "get", "verify", "create", "delete", "policy", "instances", "demo", "sandbox"})
    void shows_each_command_with_its_own_options_before_the_global_ones(String command) {
        Outcome outcome = CommandRun.of(command, "--help").run();

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.stdout())
                .contains("Usage: cds-backup " + command + " ")
                .contains("Global options, before the command or behind it:")
                .doesNotContain("${", "\u001b");
        assertThat(outcome.stdout().indexOf("Global options"))
                .isLessThan(outcome.stdout().indexOf("--region"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_command_has_examples_that_it_takes_itself(Language language) {
        Arguments arguments = new Arguments(Messages.in(language));

        assertThat(commands(arguments)).hasSizeGreaterThan(5).allSatisfy(command -> {
            List<String> lines = Examples.of(command.getCommandSpec()).lines();
            assertThat(lines).hasSizeBetween(2, 4).allMatch(line -> line.startsWith("  "));
            for (int i = 0; i < lines.size(); i += 2) {
                assertThat(lines.get(i)).startsWith("  # ");
                String line = lines.get(i + 1).strip();
                assertThat(line + " ").startsWith(command.getCommandSpec().qualifiedName() + " ");
                List<String> words = List.of(line.replaceAll(" \\|.*", "").split(" "));
                assertThat(arguments.parse(words.subList(1, words.size()))).isInstanceOf(Request.Run.class);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_help_fits_eighty_columns_and_shows_the_examples_once(Language language) {
        Arguments arguments = new Arguments(Messages.in(language));

        assertThat(commands(arguments)).allSatisfy(command -> {
            String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
            Examples examples = Examples.of(command.getCommandSpec());
            assertThat(help)
                    .containsOnlyOnce("\n" + examples.heading() + "\n")
                    .contains("\n" + examples.heading() + "\n" + String.join("\n", examples.lines()) + "\n");
            assertThat(help.lines())
                    .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(80));
        });
    }

    private static List<CommandLine> commands(Arguments arguments) {
        CommandLine root = arguments.model();
        return Stream.concat(Stream.of(root), root.getSubcommands().values().stream())
                .toList();
    }

    @Test
    void has_no_heading_over_nothing() {
        assertThat(CommandRun.of("list", "--help").run().stdout()).doesNotContain("\nOptions:");
        assertThat(CommandRun.of("get", "--help").run().stdout()).contains("\nOptions:\n  -d");
    }

    @Test
    void is_there_in_chinese() {
        Outcome outcome = CommandRun.of("get", "--help").with("CDS_LANG", "zh").run();

        assertThat(outcome.stdout())
                .contains("用法：cds-backup get", "参数：", "选项：", "全局选项", "存放文件的目录")
                .doesNotContain("Usage", "Default");
    }

    @Test
    void is_one_json_value_where_json_is_asked_for() {
        assertThat(Outcome.text(
                        CommandRun.of("--help", "--output", "json").run().json(), "help"))
                .contains("cds-backup");
        assertThat(Outcome.text(
                        CommandRun.of("--version", "--output", "json").run().json(), "version"))
                .isEqualTo(Version.current());
    }

    @Test
    void the_version_can_be_asked_for_anywhere() {
        assertThat(CommandRun.of("list", "--version").run().stdout())
                .isEqualTo("cds-backup " + Version.current() + "\n");
    }
}

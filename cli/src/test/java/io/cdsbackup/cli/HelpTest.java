package io.cdsbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

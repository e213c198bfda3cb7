package io.cdsbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|No command was given.",
                "lst I|The argument \"lst\" is one too many, or no command.",
                "list|The argument INSTANCE is missing.",
                "url I|The argument BACKUP is missing.",
                "list I extra|The argument \"extra\" is one too many, or no command.",
                "list I --nope|There is no option --nope here.",
                "list I --zone|The option --zone needs a value.",
                "list I --quiet=loud|The option --quiet takes no value.",
                "list I --zone Mars/Base|--zone names a time zone such as Asia/Shanghai or +08:00, not \"Mars/Base\".",
                "list I --output xml|--output takes one of text, json, not \"xml\".",
                "list I --region moon|--region takes one of mainland, asia, us, not \"moon\".",
                "list I --connect-timeout 10|--connect-timeout takes a duration such as 30s, 10m, 2h or 2d, not \"10\".",
                "list I --connect-timeout 0s|--connect-timeout must be longer than nothing.",
                "get I B --stall-timeout 1w|--stall-timeout takes a duration such as 30s, 10m, 2h or 2d, not \"1w\".",
                "get I B --network moon|--network takes one of auto, public, intranet, not \"moon\".",
                "get I B --size-check loose|--size-check takes one of strict, warn, off, not \"loose\".",
                "get I|Give either the id of a BACKUP or --latest.",
                "get I B --latest|Give either the id of a BACKUP or --latest.",
                "get I B --type physical|--type only has a meaning together with --latest.",
                "get I B --strategy db|--strategy only has a meaning together with --latest.",
                "get I B --max-age 2d|--max-age only has a meaning together with --latest.",
                "get I B -d x -f y|--directory and --file exclude each other.",
                "verify|The argument FILE is missing.",
                "verify a b --sha256 00|--sha256 goes with exactly one FILE.",
                "verify a --sha256 00|--sha256 takes 64 hexadecimal digits, not \"00\".",
                "verify a --sha256|The option --sha256 needs a value.",
                "get I B -f ..|--file cannot be \"..\".",
            })
    void says_what_is_wrong_and_exits_with_2(String line, String message) {
        Outcome outcome = CommandRun.of(line.isEmpty() ? new String[0] : line.split(" ", -1))
                .run();

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.stdout()).isEmpty();
        assertThat(outcome.stderr()).startsWith("cds-backup: usage: " + message + "\n  hint: ");
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                arguments("--connections", "0", "takes a number from 1 to 16"),
                arguments("--connections", "17", "takes a number from 1 to 16"),
                arguments("--connections", "four", "takes a number from 1 to 16"),
                arguments("--part-size", "8X", "takes a size such as"),
                arguments("--part-size", "-1", "takes a size such as"),
                arguments("--part-size", "63k", "must be at least 65536 bytes"),
                arguments("--max-rate", "0", "must be at least 1 bytes"),
                arguments("--max-rate", "1.5M", "takes a size such as"),
                arguments("--on-change", "maybe", "takes one of fail, restart"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void refuses_a_transfer_that_cannot_be_asked_for(String option, String value, String why) {
        Outcome outcome = CommandRun.of("get", "I", "B", option, value).run();

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.stderr()).contains(option + " " + why);
    }

    @Test
    void speaks_chinese_to_those_who_ask_for_it() {
        Outcome outcome = CommandRun.of("list", "I", "--nope")
                .with("CDS_LANG", "zh_CN.UTF-8")
                .run();

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.stderr())
                .startsWith("cds-backup：usage：此处没有选项 --nope。\n  建议：")
                .doesNotContain("There is");
    }

    @Test
    void tells_the_error_as_json_also_where_the_option_comes_after_the_mistake() {
        Outcome outcome = CommandRun.of("list", "--nope", "--output", "json").run();

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.stdout()).isEmpty();
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("usage");
        assertThat(Outcome.text(outcome.error(), "exitCode")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "list --output json --zone Asia/Tokyo, +09:00",
        "list --nope --output json --zone=Asia/Tokyo, +09:00",
        "list --output json, +05:30",
        "list --output json --zone Mars/Base, +08:00"
    })
    void tells_the_time_of_the_error_in_the_zone_that_is_asked_for(String line, String offset) {
        Outcome outcome = CommandRun.of(line.split(" "))
                .with("CDS_TIME_ZONE", "Asia/Kolkata")
                .run();

        assertThat(Outcome.text(outcome.error(), "time")).endsWith(offset);
    }

    @Test
    void names_all_members_of_the_error_object_and_no_other() {
        Outcome outcome = CommandRun.of("list", "--output=json").run();

        assertThat(outcome.error().members().keySet())
                .containsExactly(
                        "kind",
                        "message",
                        "hint",
                        "code",
                        "httpStatus",
                        "exitCode",
                        "time",
                        "resumable",
                        "instanceId",
                        "backupId",
                        "file");
    }

    @Test
    void does_not_take_json_for_asked_for_behind_a_double_dash() {
        Outcome outcome = CommandRun.of("list", "--", "I", "--output=json").run();

        assertThat(outcome.stderr()).startsWith("cds-backup: usage: The argument \"--output\" is one too many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "a\u0000b", "a\nb", "\u001b[31m", "\u0085"})
    void refuses_an_id_that_is_blank_or_has_control_characters(String id) {
        assertThat(CommandRun.of("list", id).run().exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("url", id, "B").run().exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("url", "I", id).run().exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("get", "I", id).run().exitCode()).isEqualTo(2);
    }

    @Test
    void suggests_what_may_have_been_meant() {
        assertThat(CommandRun.of("lits", "I").run().stderr()).contains("hint: Was it meant to be list");
        assertThat(CommandRun.of("list", "I", "--trasport", "jdk").run().stderr())
                .contains("--transport");
    }

    @Test
    void does_not_repeat_the_value_of_an_unknown_option() {
        Outcome outcome = CommandRun.of("list", "I", "--prox=http://joe:hunter2@proxy.example")
                .run();

        assertThat(outcome.stderr()).contains("--prox here").doesNotContain("hunter2");
    }

    @Test
    void does_not_complete_abbreviated_options_and_commands() {
        assertThat(CommandRun.of("list", "I", "--trans", "jdk").run().exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.of("li", "I").run().exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "--proxy socks5://joe:hunter2@proxy.example:1080, 14, refused",
        "--proxy socks://proxy.example:1080, 14, refused",
        "--proxy https://proxy.example:1080, 2, usage",
        "--endpoint http://api.example/mysql, 14, refused",
        "--endpoint https://joe:hunter2@api.example/mysql, 2, usage",
        "--endpoint ftp://api.example/mysql, 2, usage",
        "--ca-file /nowhere/ca.pem, 2, usage",
        "--ca-file /dev/zero, 2, usage",
        "--transport carrier-pigeon, 2, usage",
    })
    void refuses_addresses_that_are_not_safe_and_repeats_no_password(String option, int exitCode, String kind) {
        Outcome outcome = CommandRun.of("list", "I", "--output", "json")
                .and(option.split(" ", -1))
                .with("CDS_SECRET_ID", "AKEXAMPLE")
                .with("CDS_SECRET_KEY", "secret-for-tests")
                .run();

        assertThat(outcome.exitCode()).isEqualTo(exitCode);
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo(kind);
        assertThat(outcome.stderr()).doesNotContain("hunter2").doesNotContain("secret-for-tests");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get I --latest --max-age 26x",
                "get I B --wait 5x",
                "get I B --stall-timeout x",
                "list I --transport okhttp"
            })
    void tells_of_a_wrong_value_before_it_looks_for_credentials_or_calls_anybody(String line) {
        Outcome outcome = CommandRun.of(line.split(" ", -1)).run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(2);
    }

    @Test
    void names_the_variable_that_stands_in_for_a_wrong_option() {
        CommandRun run =
                CommandRun.of("list", "I").with("CDS_SECRET_ID", "AKEXAMPLE").with("CDS_SECRET_KEY", "x");

        assertThat(run.with("CDS_TIME_ZONE", "Mars").run().stderr()).contains("CDS_TIME_ZONE");
        assertThat(run.with("CDS_TIME_ZONE", "UTC")
                        .with("CDS_REGION", "moon")
                        .run()
                        .stderr())
                .contains("CDS_REGION");
        assertThat(run.with("CDS_REGION", "us")
                        .with("HTTPS_PROXY", "gopher://x")
                        .run()
                        .stderr())
                .contains("HTTPS_PROXY");
    }
}

package io.cdsbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.output.DisplayWidth;
import io.cdsbackup.cli.terminal.Colours;
import io.cdsbackup.cli.terminal.Terminal;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonValue;
import io.cdsbackup.sandbox.RecordedExchange;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlAndListTest {

    private static final String INSTANCE = SampleDatabase.INSTANCE.value();
    private static final String BACKUP = SampleDatabase.BACKUP.value();
    private static final String AWKWARD = "a b/c%d+e*f~g 备份 📚";

    private static SandboxCloud cloud;

    @BeforeAll
    static void start() {
        cloud = SandboxCloud.builder()
                .sampleDatabase()
                .backup(SandboxBackup.builder(AWKWARD, AWKWARD)
                        .status(BackupStatus.FINISHED)
                        .description("evil \u202Etxt.exe \u001b[2J")
                        .times(LocalDateTime.of(2026, 1, 1, 0, 0), LocalDateTime.of(2026, 1, 1, 0, 1))
                        .content("CREATE TABLE t (a INT);\n")
                        .build())
                .start();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void url_gives_the_backup_and_its_two_addresses_as_json(String transport) {
        Outcome outcome = CommandRun.of("url", INSTANCE, BACKUP, "--output", "json", "--transport", transport)
                .against(cloud)
                .run();

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.stderr()).isEmpty();
        JsonObject json = outcome.json();
        assertThat(json.members().keySet())
                .containsExactly(
                        "instanceId",
                        "backupId",
                        "status",
                        "type",
                        "mode",
                        "strategy",
                        "size",
                        "description",
                        "startTime",
                        "endTime",
                        "publicUrl",
                        "intranetUrl");
        assertThat(Outcome.text(json, "instanceId")).isEqualTo(INSTANCE);
        assertThat(Outcome.text(json, "backupId")).isEqualTo(BACKUP);
        assertThat(Outcome.text(json, "startTime")).isEqualTo("2026-01-16T04:00:06+08:00");
        assertThat(Outcome.text(json, "publicUrl"))
                .startsWith("http://127.0.0.1:")
                .contains("Signature=");
        assertThat(Outcome.text(json, "intranetUrl"))
                .startsWith("http://127.0.0.1:")
                .contains("Signature=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void list_gives_the_same_without_addresses_the_newest_first(String transport) {
        Outcome outcome = CommandRun.of("list", INSTANCE, "--output", "json", "--transport", transport)
                .against(cloud)
                .run();

        assertThat(outcome.exitCode()).isZero();
        List<JsonValue> backups = outcome.jsonArray();
        assertThat(backups).hasSize(2);
        JsonObject newest = (JsonObject) backups.get(0);
        assertThat(newest.members().keySet())
                .containsExactly(
                        "instanceId",
                        "backupId",
                        "status",
                        "type",
                        "mode",
                        "strategy",
                        "size",
                        "description",
                        "startTime",
                        "endTime");
        assertThat(Outcome.text(newest, "backupId")).isEqualTo(BACKUP);
        assertThat(outcome.stdout()).doesNotContain("Signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void ids_are_sent_as_they_are(String transport) {
        Outcome outcome = CommandRun.of("url", AWKWARD, AWKWARD, "--output", "json", "--transport", transport)
                .against(cloud)
                .run();

        assertThat(outcome.exitCode()).isZero();
        assertThat(Outcome.text(outcome.json(), "backupId")).isEqualTo(AWKWARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b", "a/../b", "100%", "%2F", "a+b", "a*b", "a~b", "(!')", "备份一", "💾", "e\u0301", "a=b&c=d", "a?b#c"
            })
    void each_transport_sends_each_id_as_it_is(String id) {
        cloud.put(SandboxBackup.builder(id, id).content("-- " + id).build());

        Outcome jdk = urlBy("jdk", id);
        Outcome feign = urlBy("feign", id);

        assertThat(jdk.exitCode()).as(jdk.stderr()).isZero();
        assertThat(Outcome.text(jdk.json(), "instanceId")).isEqualTo(id);
        assertThat(Outcome.text(jdk.json(), "backupId")).isEqualTo(id);
        assertThat(withoutTheirLinks(feign)).isEqualTo(withoutTheirLinks(jdk));
    }

    /** Each answer has links of its own. */
    private static String withoutTheirLinks(Outcome outcome) {
        return outcome.stdout().replaceAll("\\?Expires=[^\"]*", "");
    }

    private static Outcome urlBy(String transport, String id) {
        return CommandRun.of("url", "--output", "json", "--transport", transport, "--", id, id)
                .against(cloud)
                .run();
    }

    @Test
    void global_options_count_before_the_command_and_behind_it() {
        Outcome before = CommandRun.of("--output", "json", "--zone", "UTC", "--transport", "feign", "list", INSTANCE)
                .against(cloud)
                .run();
        Outcome behind = CommandRun.of("list", INSTANCE, "--output", "json", "--zone", "UTC", "--transport", "feign")
                .against(cloud)
                .run();

        assertThat(before).isEqualTo(behind);
        assertThat(Outcome.text((JsonObject) before.jsonArray().get(0), "endTime"))
                .isEqualTo("2026-01-16T04:00:26Z");
    }

    @Test
    void the_last_of_two_equal_options_counts() {
        Outcome outcome = CommandRun.of("--zone", "UTC", "list", INSTANCE, "--zone", "+01:00", "--output", "json")
                .against(cloud)
                .run();

        assertThat(Outcome.text((JsonObject) outcome.jsonArray().get(0), "endTime"))
                .isEqualTo("2026-01-16T04:00:26+01:00");
    }

    @Test
    void the_zone_can_come_from_the_environment() {
        Outcome outcome = CommandRun.of("list", INSTANCE, "--output", "json")
                .against(cloud)
                .with("CDS_TIME_ZONE", "Europe/Berlin")
                .run();

        assertThat(Outcome.text((JsonObject) outcome.jsonArray().get(0), "endTime"))
                .isEqualTo("2026-01-16T04:00:26+01:00");
    }

    @Test
    void an_id_that_looks_like_an_option_stands_behind_a_double_dash() {
        Outcome outcome = CommandRun.of("list", "--output", "json", "--", "--output")
                .against(cloud)
                .run();

        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(Outcome.text(outcome.error(), "instanceId")).isEqualTo("--output");
    }

    @Test
    void an_at_sign_names_no_file() {
        Outcome outcome = CommandRun.of("list", "@/etc/hostname", "--output", "json")
                .against(cloud)
                .run();

        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(Outcome.text(outcome.error(), "instanceId")).isEqualTo("@/etc/hostname");
    }

    @Test
    void text_for_people_stands_in_columns() {
        Outcome outcome = CommandRun.of("list", INSTANCE).against(cloud).run();

        List<String> lines = outcome.stdout().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).matches("BACKUP +STATUS +TYPE +MODE +STRATEGY +SIZE +STARTED +ENDED +DESCRIPTION");
        assertThat(lines.get(1)).startsWith(BACKUP).contains("大促前的手动备份");
    }

    @Test
    void a_list_fits_the_terminal_and_shows_the_offset_of_its_times_once() {
        Outcome wide = CommandRun.of("list", INSTANCE)
                .against(cloud)
                .on(new Terminal(false, true, Colours.shown(false), () -> 150))
                .run();
        Outcome narrow =
                CommandRun.of("list", INSTANCE).against(cloud).onTerminal().run();

        assertThat(wide.stdout().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("STARTED (+08:00)", "ENDED (+08:00)"))
                .anySatisfy(line -> assertThat(line).contains("2026-01-16 04:00"))
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(150));
        assertThat(narrow.stdout().lines())
                .anySatisfy(line -> assertThat(line).matches("BACKUP +" + BACKUP))
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void text_for_people_is_there_in_chinese() {
        Outcome outcome = CommandRun.of("url", INSTANCE, BACKUP)
                .against(cloud)
                .with("LANG", "zh_CN.UTF-8")
                .run();

        assertThat(outcome.stdout()).contains("公网地址  http://127.0.0.1:").contains("状态      finished");
    }

    @Test
    void text_from_the_remote_cannot_move_the_cursor_or_turn_the_order() {
        Outcome text = CommandRun.of("list", AWKWARD).against(cloud).run();
        Outcome json = CommandRun.of("list", AWKWARD, "--output", "json")
                .against(cloud)
                .run();

        assertThat(text.stdout()).contains("evil \\u202Etxt.exe \\u001B[2J").doesNotContain("\u202e", "\u001b");
        assertThat(json.stdout()).contains("\\u202etxt.exe").doesNotContain("\u202e", "\u001b");
        assertThat(Outcome.text((JsonObject) json.jsonArray().get(0), "description"))
                .isEqualTo("evil \u202Etxt.exe \u001b[2J");
    }

    @ParameterizedTest
    @CsvSource({
        "url, nope, B, 4, not-found, ResourceNotFound",
        "url, 5a1e0b00-0000-4000-8000-00000b00c5a1, nope, 4, not-found, ResourceNotFound",
    })
    void what_is_not_there_is_an_error_that_says_what_it_was_about(
            String command, String instance, String backup, int exitCode, String kind, String code) {
        Outcome outcome = CommandRun.of(command, instance, backup, "--output", "json")
                .against(cloud)
                .run();

        assertThat(outcome.exitCode()).isEqualTo(exitCode);
        assertThat(outcome.stdout()).isEmpty();
        JsonObject error = outcome.error();
        assertThat(Outcome.text(error, "kind")).isEqualTo(kind);
        assertThat(Outcome.text(error, "code")).isEqualTo(code);
        assertThat(Outcome.text(error, "httpStatus")).isEqualTo("404");
        assertThat(Outcome.text(error, "instanceId")).isEqualTo(instance);
        assertThat(Outcome.text(error, "backupId")).isEqualTo(backup);
        assertThat(Outcome.text(error, "file")).isEqualTo("null");
        assertThat(Outcome.text(error, "time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void without_credentials_it_tells_where_they_could_be(String language) {
        Outcome outcome =
                CommandRun.of("list", INSTANCE).with("CDS_LANG", language).run();

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.stderr()).contains("CDS_SECRET_ID", "CDS_SECRET_KEY", "CDS_ACCESS_KEY_ID", "credentials");
    }

    @Test
    void a_wrong_secret_is_refused_and_not_shown() {
        Outcome outcome = CommandRun.of("list", INSTANCE, "-v", "--output", "json")
                .against(cloud)
                .with("CDS_SECRET_KEY", "wrong-secret")
                .run();

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("auth");
        assertThat(outcome.stderr()).doesNotContain("wrong-secret", "AKEXAMPLE", "Signature=");
    }

    @Test
    void nobody_sees_the_addresses_but_the_one_who_asked_for_them() {
        Outcome outcome =
                CommandRun.of("url", INSTANCE, BACKUP, "-v").against(cloud).run();

        assertThat(outcome.stdout()).contains("Signature=");
        assertThat(outcome.stderr())
                .contains(" DEBUG Requests: DownloadBackup GET " + cloud.endpoint() + "/?*** -> HTTP 200 [")
                .hasLineCount(1);
    }

    @Test
    void a_region_an_endpoint_and_a_profile_are_not_needed_where_the_environment_names_them() {
        cloud.clearRecords();

        CommandRun.of("list", INSTANCE).against(cloud).run();

        assertThat(cloud.exchanges()).extracting(RecordedExchange::path).containsExactly("/mysql/");
    }
}

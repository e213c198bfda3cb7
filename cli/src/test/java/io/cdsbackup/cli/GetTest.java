package io.cdsbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.terminal.Colours;
import io.cdsbackup.cli.terminal.Terminal;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.domain.BackupStrategy;
import io.cdsbackup.domain.BackupType;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class GetTest {

    private static final String SQL = "CREATE TABLE t (a INT);\n".repeat(4000);
    private static final LocalDateTime NIGHT = LocalDateTime.of(2026, 1, 16, 4, 0);

    /** NIGHT's backup ends then, as Asia/Shanghai counts. */
    private static final Instant NIGHT_END = Instant.parse("2026-01-15T20:01:00Z");

    @TempDir
    Path folder;

    private SandboxCloud cloud;

    @BeforeEach
    void start() {
        cloud = SandboxCloud.builder().backup(backup("b1", NIGHT).build()).start();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void brings_the_file_and_tells_all_about_it(String transport) throws Exception {
        Outcome outcome =
                get("b1", "--output", "json", "--transport", transport).run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        JsonObject json = outcome.json();
        assertThat(json.members().keySet())
                .containsExactly(
                        "file",
                        "instanceId",
                        "backupId",
                        "type",
                        "size",
                        "sha256",
                        "network",
                        "integrity",
                        "alreadyPresent",
                        "resumedBytes",
                        "downloadedBytes",
                        "requests",
                        "retries",
                        "linkRefreshes",
                        "seconds",
                        "startedAt",
                        "finishedAt",
                        "manifest",
                        "toolVersion");
        assertThat(Outcome.text(json, "file")).isEqualTo(folder.resolve("i1_b1").toString());
        assertThat(Outcome.text(json, "manifest"))
                .isEqualTo(folder.resolve("i1_b1.manifest.json").toString());
        assertThat(Outcome.text(json, "size")).isEqualTo(Integer.toString(SQL.length()));
        assertThat(Outcome.text(json, "sha256")).isEqualTo(sha256(SQL));
        assertThat(Outcome.text(json, "network")).isEqualTo("intranet");
        assertThat(Outcome.text(json, "integrity")).isEqualTo("plain-http");
        assertThat(Outcome.text(json, "alreadyPresent")).isEqualTo("false");
        assertThat(Outcome.text(json, "downloadedBytes")).isEqualTo(Integer.toString(SQL.length()));
        assertThat(Outcome.text(json, "seconds")).matches("\\d+\\.\\d{3}");
        assertThat(Outcome.text(json, "startedAt")).endsWith("+08:00");
        assertThat(folder.resolve("i1_b1")).hasContent(SQL);
    }

    @Test
    void fetches_nothing_where_the_very_file_is_there() {
        get("b1").run();

        Outcome again = get("b1", "--output", "json").run();

        assertThat(again.exitCode()).isZero();
        assertThat(Outcome.text(again.json(), "alreadyPresent")).isEqualTo("true");
        assertThat(Outcome.text(again.json(), "downloadedBytes")).isEqualTo("0");
    }

    @Test
    void finds_by_a_recheck_that_the_file_was_changed_and_leaves_it_as_it_is() throws IOException {
        get("b1").run();
        Path file = folder.resolve("i1_b1");
        assertThat(get("b1", "--recheck").run().exitCode()).isZero();
        String changed = SQL.replaceFirst("INT", "XML");
        Files.writeString(file, changed);
        assertThat(get("b1").run().exitCode()).as("a look at the size alone").isZero();

        Outcome outcome = get("b1", "--recheck", "--output", "json").run();

        assertThat(outcome.exitCode()).isEqualTo(7);
        assertThat(outcome.stdout()).isEmpty();
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("verification");
        assertThat(Outcome.text(outcome.error(), "hint")).contains("--overwrite");
        assertThat(Outcome.text(outcome.error(), "file")).isEqualTo(file.toString());
        assertThat(file).hasContent(changed);
        assertThat(get("b1", "--recheck", "--overwrite").run().exitCode()).isZero();
        assertThat(file).hasContent(SQL);
    }

    @Test
    void takes_the_name_that_it_is_given() {
        Path file = folder.resolve("昨夜 的 备份.sql");

        Outcome outcome = CommandRun.of("get", "i1", "b1", "-f", file.toString())
                .against(cloud)
                .run();

        assertThat(outcome.exitCode()).isZero();
        assertThat(file).hasContent(SQL);
        assertThat(outcome.stdout()).contains("昨夜 的 备份.sql");
    }

    @Test
    void does_not_touch_something_else_under_the_name() throws IOException {
        Files.writeString(folder.resolve("i1_b1"), "mine");

        Outcome outcome = get("b1", "--output", "json").run();

        assertThat(outcome.exitCode()).isEqualTo(12);
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("exists");
        assertThat(Outcome.text(outcome.error(), "file"))
                .isEqualTo(folder.resolve("i1_b1").toString());
        assertThat(folder.resolve("i1_b1")).hasContent("mine");
    }

    @Test
    void replaces_something_else_where_it_may() throws IOException {
        Files.writeString(folder.resolve("i1_b1"), "mine");

        Outcome outcome = get("b1", "--overwrite").run();

        assertThat(outcome.exitCode()).isZero();
        assertThat(folder.resolve("i1_b1")).hasContent(SQL);
    }

    @Test
    void leaves_no_lock_where_it_is_told_not_to_lock() throws IOException {
        Outcome outcome = get("b1", "--no-lock").run();

        assertThat(outcome.exitCode()).isZero();
        assertThat(names()).containsExactlyInAnyOrder("i1_b1", "i1_b1.manifest.json");
    }

    @Test
    void a_folder_that_is_not_there_is_a_failure_of_the_disk() {
        Outcome outcome = CommandRun.of("get", "i1", "b1", "--output", "json", "-d")
                .and(folder.resolve("nope").toString())
                .against(cloud)
                .run();

        assertThat(outcome.exitCode()).isEqualTo(8);
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("disk");
    }

    @Test
    void a_size_that_does_not_hold_fails_unless_it_may_differ() {
        cloud.put(backup("b2", NIGHT).reportedSize(7).build());

        assertThat(get("b2").run().exitCode()).isEqualTo(7);
        assertThat(folder.resolve("i1_b2")).doesNotExist();
        Outcome warned = get("b2", "--size-check", "warn").run();
        assertThat(warned.exitCode()).as(warned.stderr()).isZero();
        assertThat(warned.stderr()).contains("warning: ");
        assertThat(folder.resolve("i1_b2")).hasContent(SQL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "intranet"})
    void uses_the_network_that_it_is_told(String network) {
        Outcome outcome = get("b1", "--network", network, "--output", "json").run();

        assertThat(Outcome.text(outcome.json(), "network")).isEqualTo(network);
    }

    @Test
    void an_unfinished_backup_is_not_ready() {
        cloud.put(backup("b2", NIGHT).status(BackupStatus.of("running")).build());

        Outcome outcome = get("b2", "--output", "json").run();

        assertThat(outcome.exitCode()).isEqualTo(10);
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("not-ready");
    }

    @Test
    void waits_for_an_unfinished_backup_where_it_may() {
        cloud.put(backup("b2", NIGHT).status(BackupStatus.of("running")).build());
        List<Duration> pauses = new ArrayList<>();

        Outcome outcome = get("b2", "--wait", "10m", "--no-progress")
                .waitingBy(pause -> {
                    pauses.add(pause);
                    if (pauses.size() == 3) {
                        cloud.put(backup("b2", NIGHT).build());
                    }
                })
                .run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(pauses).hasSize(3).containsOnly(Duration.ofSeconds(15));
        assertThat(outcome.stderr()).isEqualTo("Not ready yet; looking again every 15 s.\n");
    }

    @Test
    void gives_up_waiting_when_the_time_is_up() {
        cloud.put(backup("b2", NIGHT).status(BackupStatus.of("running")).build());
        long[] nanos = {0};
        List<Duration> pauses = new ArrayList<>();

        Outcome outcome = get("b2", "--wait", "40s", "-q")
                .measuredBy(() -> nanos[0])
                .waitingBy(pause -> {
                    pauses.add(pause);
                    nanos[0] += pause.toNanos();
                })
                .run();

        assertThat(outcome.exitCode()).isEqualTo(10);
        assertThat(pauses).containsExactly(Duration.ofSeconds(15), Duration.ofSeconds(15), Duration.ofSeconds(10));
    }

    @Test
    void waits_for_nothing_but_readiness() {
        Outcome outcome = get("nope", "--wait", "10m")
                .waitingBy(pause -> {
                    throw new AssertionError("waited");
                })
                .run();

        assertThat(outcome.exitCode()).isEqualTo(4);
    }

    @Test
    void the_latest_is_the_newest_that_is_finished() {
        cloud.put(backup("b2", NIGHT.plusDays(1)).build());
        cloud.put(backup("b3", NIGHT.plusDays(2))
                .status(BackupStatus.of("running"))
                .build());

        Outcome outcome = get("--latest", "--output", "json").run();

        assertThat(Outcome.text(outcome.json(), "backupId")).isEqualTo("b2");
    }

    @ParameterizedTest
    @CsvSource({
        "--type logical, b1",
        "--type logical-backup, b1",
        "--type physical, b2",
        "--type PHYSICAL, b2",
        "--strategy db, b3",
        "--strategy instance, b2",
    })
    void the_latest_can_be_of_one_type_or_strategy(String option, String expected) {
        cloud.put(backup("b2", NIGHT.plusDays(1))
                .type(BackupType.PHYSICAL)
                .strategy(BackupStrategy.INSTANCE)
                .build());
        cloud.put(backup("b3", NIGHT.plusDays(2))
                .type(BackupType.FULL)
                .strategy(BackupStrategy.DATABASE)
                .build());

        Outcome outcome =
                get("--latest", "--output", "json").and(option.split(" ", -1)).run();

        assertThat(Outcome.text(outcome.json(), "backupId")).isEqualTo(expected);
    }

    @Test
    void the_latest_of_a_type_that_there_is_not_is_not_found() {
        Outcome outcome =
                get("--latest", "--type", "physical", "--output", "json").run();

        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(Outcome.text(outcome.error(), "backupId")).isEqualTo("null");
    }

    @Test
    void the_latest_of_backups_that_all_run_is_not_ready() {
        cloud.remove(InstanceUuid.of("i1"), BackupId.of("b1"));
        cloud.put(backup("b2", NIGHT).status(BackupStatus.of("running")).build());

        assertThat(get("--latest").run().exitCode()).isEqualTo(10);
    }

    @Test
    void the_latest_must_not_be_older_than_asked() {
        CommandRun fresh = get("--latest", "--max-age", "2d").at(NIGHT_END.plus(Duration.ofDays(2)));
        CommandRun stale = get("--latest", "--max-age", "2d", "--output", "json")
                .at(NIGHT_END.plus(Duration.ofDays(2)).plusSeconds(1));

        assertThat(fresh.run().exitCode()).isZero();
        Outcome outcome = stale.run();
        assertThat(outcome.exitCode()).isEqualTo(10);
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("not-ready");
    }

    @Test
    void the_age_is_counted_in_the_zone_that_is_named() {
        Outcome outcome = get("--latest", "--max-age", "2h", "--zone", "UTC")
                .at(NIGHT_END.plus(Duration.ofHours(9)))
                .run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
    }

    @Test
    void says_nothing_in_quiet_unless_it_fails() {
        Outcome good = get("b1", "-q").run();
        Outcome bad = get("nope", "-q").run();

        assertThat(good.exitCode()).isZero();
        assertThat(good.stdout() + good.stderr()).isEmpty();
        assertThat(bad.stderr()).startsWith("cds-backup: not-found: ");
    }

    @Test
    void gives_json_in_quiet_too() {
        Outcome outcome = get("b1", "--quiet", "--output", "json").run();

        assertThat(Outcome.text(outcome.json(), "backupId")).isEqualTo("b1");
        assertThat(outcome.stderr()).isEmpty();
    }

    @Test
    void shows_lines_where_there_is_no_terminal() {
        Outcome outcome = get("b1").run();

        List<String> lines = outcome.stderr().lines().toList();
        assertThat(lines.get(0)).isEqualTo("Downloading 93.8 KiB.");
        assertThat(lines).last().asString().startsWith("Done: 93.8 KiB in 0:00:0");
        assertThat(outcome.stderr()).doesNotContain("\r", "\u001b");
    }

    @Test
    void shows_a_bar_on_a_terminal_and_clears_it() {
        // Wide enough for a whole bar beside any rate: a slow machine's takes a column more.
        Outcome outcome = get("b1")
                .on(new Terminal(true, true, Colours.shown(false), () -> 100))
                .run();

        assertThat(outcome.stderr()).contains("[########################] 100%").endsWith("\r\u001b[K");
    }

    @Test
    void clears_the_bar_before_the_error() {
        cloud.faultOnFiles(Fault.html(200)).always();

        Outcome outcome = get("b1", "--output", "json").onTerminal().run();

        assertThat(outcome.exitCode()).isEqualTo(13);
        // It has a line of its own: behind the bar's, cleared, or behind a warning's, where the bar was not drawn
        // again.
        assertThat(outcome.stderr()).containsPattern("(\r\u001b\\[K|\n)\\{\"error\":");
    }

    @Test
    void tells_of_retries_and_goes_on() {
        cloud.faultOnFiles(Fault.truncate(1000)).times(1);

        Outcome outcome = get("b1", "--no-progress", "--output", "json").run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(Outcome.text(outcome.json(), "retries")).isEqualTo("1");
        assertThat(outcome.stderr()).startsWith("warning: ");
        assertThat(folder.resolve("i1_b1")).hasContent(SQL);
    }

    private CommandRun get(String... args) {
        return CommandRun.of("get", "i1", "-d", folder.toString()).and(args).against(cloud);
    }

    private static SandboxBackup.Builder backup(String id, LocalDateTime start) {
        return SandboxBackup.builder("i1", id)
                .type(BackupType.LOGICAL)
                .content(SQL)
                .times(start, start.plusMinutes(1));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}

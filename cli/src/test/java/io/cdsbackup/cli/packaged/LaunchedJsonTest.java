package io.cdsbackup.cli.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.Outcome;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonValue;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each command of the archive gives to programs: one JSON value, its members in their order, and nothing else. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class LaunchedJsonTest {

    private static final String OFFSET = "+09:00";
    private static final String INSTANCE = SampleDatabase.INSTANCE.value();
    private static final String BACKUP = SampleDatabase.BACKUP.value();

    private static final JsonShape LISTED = JsonShape.of(
            OFFSET,
            "instanceId text",
            "backupId text",
            "status text",
            "type text",
            "mode text",
            "strategy text?",
            "size number",
            "description words?",
            "startTime time?",
            "endTime time?");

    private static final JsonShape FETCHED = JsonShape.of(
            OFFSET,
            "file text",
            "instanceId text",
            "backupId text",
            "type text",
            "size number",
            "sha256 text",
            "network text",
            "integrity text",
            "alreadyPresent truth",
            "resumedBytes number",
            "downloadedBytes number",
            "requests number",
            "retries number",
            "linkRefreshes number",
            "seconds decimal",
            "startedAt time",
            "finishedAt time",
            "manifest text",
            "toolVersion text");

    @TempDir
    static Path place;

    private static Installed archive;

    @TempDir
    Path folder;

    private SandboxCloud cloud;
    private Installed installed;

    @BeforeAll
    static void unpack() throws Exception {
        archive = Installed.in(place);
    }

    @BeforeEach
    void start() {
        cloud = SandboxCloud.builder().sampleDatabase().creationListings(0).start();
        installed = archive.afresh().against(cloud).set("CDS_TIME_ZONE", "Asia/Shanghai");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    /** A run that was done, and whose results are one line. */
    private Outcome json(String... words) throws IOException, InterruptedException {
        Outcome outcome =
                installed.run(Stream.concat(Stream.of(words), Stream.of("--output", "json", "--zone", "Asia/Tokyo"))
                        .toArray(String[]::new));
        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(outcome.stdout()).endsWith("\n");
        assertThat(outcome.stdout().lines()).hasSize(1);
        assertThat(outcome.stderr()).doesNotContain("{", "[", "Signature", "AKEXAMPLE", "secret-for-tests");
        return outcome;
    }

    private void assertWithoutSecrets(Outcome outcome) {
        assertThat(outcome.stdout()).doesNotContain("Signature", "AKEXAMPLE", "secret-for-tests");
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void of_url(String language) throws Exception {
        installed.set("CDS_LANG", language);

        Outcome outcome = json("url", INSTANCE, BACKUP);

        JsonObject url = LISTED.and("publicUrl text").and("intranetUrl text").checked(outcome.json());
        assertThat(Outcome.text(url, "instanceId")).isEqualTo(INSTANCE);
        assertThat(Outcome.text(url, "backupId")).isEqualTo(BACKUP);
        assertThat(Outcome.text(url, "publicUrl")).contains("Signature=");
        assertThat(Outcome.text(url, "intranetUrl"))
                .contains("Signature=")
                .isNotEqualTo(Outcome.text(url, "publicUrl"));
        assertThat(outcome.stderr()).isEmpty();
    }

    @Test
    void of_list_newest_first_and_null_where_something_is_not_known() throws Exception {
        cloud.put(SandboxBackup.builder(INSTANCE, "unknown").strategy(null).build());

        Outcome outcome = json("list", INSTANCE);

        List<JsonObject> backups =
                outcome.jsonArray().stream().map(LISTED::checked).toList();
        assertThat(backups)
                .extracting(backup -> Outcome.text(backup, "backupId"))
                .hasSize(3);
        JsonObject newest = backups.stream()
                .filter(backup -> Outcome.text(backup, "backupId").equals(BACKUP))
                .findFirst()
                .orElseThrow();
        assertThat(Outcome.text(newest, "startTime")).isEqualTo("2026-01-16T04:00:06+09:00");
        assertThat(Outcome.text(newest, "description")).isEqualTo("大促前的手动备份 📚");
        assertThat(Outcome.text(newest, "type")).isEqualTo("logical-backup");
        JsonObject unknown = backups.stream()
                .filter(backup -> Outcome.text(backup, "backupId").equals("unknown"))
                .findFirst()
                .orElseThrow();
        assertThat(Outcome.text(unknown, "strategy")).isEqualTo("null");
        assertWithoutSecrets(outcome);
        assertThat(outcome.stderr()).isEmpty();
    }

    @Test
    void of_get_the_first_time_and_the_second() throws Exception {
        Outcome first = json("get", INSTANCE, BACKUP, "-d", folder.toString());
        Outcome second = json("get", INSTANCE, "--latest", "-d", folder.toString(), "--quiet");

        JsonObject fetched = FETCHED.checked(first.json());
        Path file = Path.of(Outcome.text(fetched, "file"));
        String size = Long.toString(Files.size(file));
        assertThat(file).isEqualTo(folder.resolve(INSTANCE + "_" + BACKUP));
        assertThat(Path.of(Outcome.text(fetched, "manifest"))).exists();
        assertThat(Outcome.text(fetched, "size")).isEqualTo(size);
        assertThat(Outcome.text(fetched, "downloadedBytes")).isEqualTo(size);
        assertThat(Outcome.text(fetched, "sha256")).isEqualTo(sha256(file));
        assertThat(Outcome.text(fetched, "alreadyPresent")).isEqualTo("false");
        assertWithoutSecrets(first);

        JsonObject present = FETCHED.checked(second.json());
        assertThat(Outcome.text(present, "alreadyPresent")).isEqualTo("true");
        assertThat(Outcome.text(present, "downloadedBytes")).isEqualTo("0");
        assertThat(Outcome.text(present, "sha256")).isEqualTo(Outcome.text(fetched, "sha256"));
        assertThat(second.stderr()).isEmpty();
    }

    @Test
    void of_verify_where_a_file_holds_and_where_one_does_not() throws Exception {
        JsonShape checked = JsonShape.of(OFFSET, "file text", "ok truth", "sha256 text?", "reason text?");
        Path good = Files.writeString(folder.resolve("good"), "good", UTF_8);

        Outcome holds = json("verify", good.toString(), "--sha256", sha256(good));
        Outcome fails = installed.run("verify", good.toString(), "--sha256", "0".repeat(64), "--output", "json");

        assertThat(holds.jsonArray()).singleElement().satisfies(file -> {
            JsonObject object = checked.checked(file);
            assertThat(Outcome.text(object, "file")).isEqualTo(good.toString());
            assertThat(Outcome.text(object, "ok")).isEqualTo("true");
            assertThat(Outcome.text(object, "sha256")).isEqualTo(sha256(good));
            assertThat(Outcome.text(object, "reason")).isEqualTo("null");
        });
        assertThat(fails.exitCode()).isEqualTo(7);
        assertThat(fails.jsonArray()).singleElement().satisfies(file -> {
            JsonObject object = checked.checked(file);
            assertThat(Outcome.text(object, "ok")).isEqualTo("false");
            assertThat(Outcome.text(object, "sha256")).isEqualTo(sha256(good));
            assertThat(Outcome.text(object, "reason")).isEqualTo(Outcome.text(fails.error(), "message"));
        });
    }

    @Test
    void of_create() throws Exception {
        Outcome outcome = json("create", INSTANCE, "--type", "logical", "--database", "shop", "--database", "crm");

        JsonObject created = JsonShape.of(
                        OFFSET, "taskId text", "instanceId text", "type text", "databases list", "description null")
                .checked(outcome.json());
        assertThat(Outcome.text(created, "instanceId")).isEqualTo(INSTANCE);
        assertThat(outcome.stdout()).contains("\"databases\":[\"shop\",\"crm\"]");
        assertWithoutSecrets(outcome);
        assertThat(outcome.stderr()).isEmpty();
    }

    @Test
    void of_create_that_waits() throws Exception {
        Outcome outcome = json("create", INSTANCE, "--type", "physical", "--description", "night", "--wait", "30s");

        JsonObject created = LISTED.checked(outcome.json());
        assertThat(Outcome.text(created, "status")).isEqualTo("finished");
        assertThat(Outcome.text(created, "description")).isEqualTo("night");
        assertWithoutSecrets(outcome);
        assertThat(outcome.stderr()).startsWith("The backup was begun (task ").hasLineCount(1);
    }

    @Test
    void of_delete() throws Exception {
        Outcome outcome = json("delete", INSTANCE, BACKUP, "--yes");

        JsonObject deleted = JsonShape.of(OFFSET, "taskId text", "instanceId text", "backupId text")
                .checked(outcome.json());
        assertThat(Outcome.text(deleted, "backupId")).isEqualTo(BACKUP);
        assertThat(cloud.backups(SampleDatabase.INSTANCE))
                .extracting(SandboxBackup::id)
                .hasSize(1)
                .doesNotContain(BackupId.of(BACKUP));
        assertWithoutSecrets(outcome);
        assertThat(outcome.stderr()).isEmpty();
    }

    @Test
    void of_policy() throws Exception {
        Outcome on = json("policy", INSTANCE, "--time", "03:00-04:00", "--days", "fri,mon", "--on");
        Outcome off = json("policy", INSTANCE, "--off");

        JsonShape.of(OFFSET, "instanceId text", "time text", "days list", "enabled truth")
                .checked(on.json());
        assertThat(on.stdout())
                .isEqualTo("{\"instanceId\":\"" + INSTANCE
                        + "\",\"time\":\"03:00-04:00\",\"days\":[\"mon\",\"fri\"],\"enabled\":true}\n");
        JsonShape.of(OFFSET, "instanceId text", "time null", "days null", "enabled truth")
                .checked(off.json());
        assertThat(on.stderr() + off.stderr()).isEmpty();
    }

    @Test
    void of_demo() throws Exception {
        Outcome outcome = json("demo", "-d", folder.toString());

        JsonObject demo = FETCHED.and("sandbox truth").checked(outcome.json());
        assertThat(Outcome.text(demo, "sandbox")).isEqualTo("true");
        assertThat(Path.of(Outcome.text(demo, "file"))).exists();
        assertWithoutSecrets(outcome);
    }

    @Test
    void of_sandbox() throws Exception {
        try (Running sandbox = Running.start(
                archive.afresh().builder("sandbox", "--size", "100k", "--size", "1M", "--output", "json"))) {
            sandbox.stdout().await("\n");

            JsonObject line = JsonShape.of(
                            OFFSET,
                            "endpoint text",
                            "secretId text",
                            "secretKey text",
                            "instanceId text",
                            "backups list")
                    .checked(new Outcome(0, sandbox.stdout().soFar(), "").json());
            List<JsonValue> backups = ((JsonArray) line.member("backups").orElseThrow()).elements();
            assertThat(backups)
                    .map(JsonShape.of(OFFSET, "backupId text", "size number", "sha256 text")::checked)
                    .extracting(backup -> Outcome.text(backup, "size"))
                    .containsExactly("102400", "1048576");
        }
    }

    @Test
    void of_instances() throws Exception {
        Outcome outcome = json("instances");

        assertThat(outcome.jsonArray())
                .map(
                        JsonShape.of(
                                        OFFSET,
                                        "instanceId text",
                                        "name text",
                                        "status text",
                                        "version text",
                                        "regionId text")::checked)
                .extracting(instance -> Outcome.text(instance, "instanceId"))
                .containsExactly(INSTANCE);
        assertWithoutSecrets(outcome);
        assertThat(outcome.stderr()).isEmpty();
    }
}

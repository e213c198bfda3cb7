package io.cdsbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupType;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.RecordedExchange;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxCloud;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class CreateTest {

    private static final String INSTANCE = SampleDatabase.INSTANCE.value();

    private SandboxCloud cloud;

    @BeforeEach
    void start() {
        cloud = SandboxCloud.builder().sampleDatabase().creationListings(2).start();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private CommandRun create(String... options) {
        return CommandRun.of("create", INSTANCE).and(options).against(cloud);
    }

    private Backup created() {
        assertThat(cloud.backups(SampleDatabase.INSTANCE)).hasSize(3);
        return cloud.backups(SampleDatabase.INSTANCE).get(2).details();
    }

    private long posts() {
        return cloud.exchanges().stream()
                .map(RecordedExchange::method)
                .filter("POST"::equals)
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void begins_a_backup_and_names_the_task(String transport) {
        Outcome outcome = create("--type", "logical", "--database", "shop", "--database", "crm")
                .and("--description", "before the sale 大促", "--output", "json", "--transport", transport)
                .run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        JsonObject json = outcome.json();
        assertThat(json.members().keySet()).containsExactly("taskId", "instanceId", "type", "databases", "description");
        assertThat(Outcome.text(json, "taskId")).hasSize(36);
        assertThat(Outcome.text(json, "instanceId")).isEqualTo(INSTANCE);
        assertThat(Outcome.text(json, "type")).isEqualTo("logical-backup");
        assertThat(outcome.stdout()).contains("[\"shop\",\"crm\"]");
        assertThat(Outcome.text(json, "description")).isEqualTo("before the sale 大促");
        assertThat(created().description()).isEqualTo("before the sale 大促");
        assertThat(created().type()).isEqualTo(BackupType.LOGICAL);
        assertThat(outcome.stderr()).isEmpty();
    }

    @Test
    void what_was_not_said_is_null_or_empty() {
        Outcome outcome = create("--type", "physical", "--output", "json").run();

        assertThat(outcome.stdout()).contains("\"databases\":[],\"description\":null");
    }

    @Test
    void tells_people_the_task_and_says_nothing_where_quiet_is_asked_for() {
        Outcome outcome = create("--type", "physical").run();
        Outcome chinese = create("--type", "physical").with("CDS_LANG", "zh").run();
        Outcome quiet = create("--type", "physical", "-q").run();

        assertThat(outcome.stdout()).startsWith("The backup was begun (task ");
        assertThat(chinese.stdout()).startsWith("备份已开始（任务 ");
        assertThat(quiet).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void waits_until_the_backup_is_finished_and_shows_it_as_list_does() {
        Outcome outcome =
                create("--type", "physical", "--wait", "2h", "--output", "json").run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
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
                        "endTime");
        assertThat(Outcome.text(json, "status")).isEqualTo("finished");
        assertThat(Outcome.text(json, "mode")).isEqualTo("manual");
        assertThat(Outcome.text(json, "backupId")).isEqualTo(created().id().value());
        assertThat(outcome.stderr()).contains("The backup was begun (task ").contains("Not ready yet");
    }

    @Test
    void a_backup_that_is_not_finished_in_time_is_not_ready() {
        AtomicLong nanos = new AtomicLong();
        try (SandboxCloud slow = SandboxCloud.builder()
                .sampleDatabase()
                .creationTime(Duration.ofDays(1))
                .start()) {
            Outcome outcome = CommandRun.of("create", INSTANCE, "--type", "physical", "--wait", "1m")
                    .and("--output", "json")
                    .against(slow)
                    .measuredBy(nanos::get)
                    .waitingBy(wait -> nanos.addAndGet(wait.toNanos()))
                    .run();

            assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(10);
            assertThat(outcome.stdout()).isEmpty();
            assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("not-ready");
            assertThat(Outcome.text(outcome.error(), "message")).contains("creating");
            assertThat(Outcome.text(outcome.error(), "hint")).contains("do not create another one");
            assertThat(Outcome.text(outcome.error(), "backupId"))
                    .isEqualTo(slow.backups(SampleDatabase.INSTANCE).get(2).id().value());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void an_answer_that_got_lost_does_not_make_a_second_backup(String transport) {
        cloud.faultOnApi(Fault.drop()).onAction("CreateBackup").afterChange();

        Outcome outcome = create("--type", "physical", "--output", "json", "--transport", transport)
                .run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(created().mode()).hasToString("manual");
        assertThat(posts()).isEqualTo(1);
        assertThat(Outcome.text(outcome.json(), "taskId")).isEqualTo("null");
        assertThat(outcome.stderr()).startsWith("warning: An answer got lost, but the backup was begun");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void a_request_that_got_lost_is_sent_again_once_nothing_shows(String transport) {
        cloud.faultOnApi(Fault.drop()).onAction("CreateBackup");

        Outcome outcome = create("--type", "physical", "--transport", transport).run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(created().mode()).hasToString("manual");
        assertThat(posts()).isEqualTo(2);
        assertThat(outcome.stderr()).contains("warning: An answer got lost, and nothing shows");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create I|--type is missing",
                "create I --type full|physical, logical",
                "create I --type physical --database a|--type logical",
                "create I --type logical --database ' '|--database",
                "create I --type logical --wait 5|--wait",
                "create --type logical|INSTANCE",
            })
    void wrong_options_are_found_before_anything_is_asked(String line, String named) {
        String[] args = line.split(" (?=(?:[^']*'[^']*')*[^']*$)");
        for (int i = 0; i < args.length; i++) {
            args[i] = args[i].replace("'", "");
        }

        Outcome outcome = CommandRun.of(args).against(cloud).run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(2);
        assertThat(outcome.stderr()).contains(named);
        assertThat(cloud.exchanges()).isEmpty();
    }

    @Test
    void an_instance_that_is_not_there_is_not_found() {
        Outcome outcome = CommandRun.of("create", "nope", "--type", "physical", "--output", "json")
                .against(cloud)
                .run();

        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(Outcome.text(outcome.error(), "instanceId")).isEqualTo("nope");
    }

    @Test
    void an_instance_that_is_in_use_is_not_ready() {
        cloud.faultOnApi(Fault.refusal(409, "ResourceInUse", "busy"))
                .onAction("CreateBackup")
                .always();

        assertThat(create("--type", "physical").run().exitCode()).isEqualTo(10);
        assertThat(cloud.backups(SampleDatabase.INSTANCE)).hasSize(2);
    }
}

package io.cdsbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxCloud;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class DeleteTest {

    private static final String INSTANCE = SampleDatabase.INSTANCE.value();
    private static final String BACKUP = SampleDatabase.BACKUP.value();

    private SandboxCloud cloud;

    @BeforeEach
    void start() {
        cloud = SandboxCloud.withSampleDatabase();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private CommandRun delete(String... options) {
        return CommandRun.of("delete", INSTANCE, BACKUP).and(options).against(cloud);
    }

    private boolean isThere() {
        return cloud.backups(SampleDatabase.INSTANCE).stream()
                .anyMatch(backup -> backup.id().equals(SampleDatabase.BACKUP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void deletes_for_scripts_without_a_question(String transport) {
        Outcome outcome =
                delete("--yes", "--output", "json", "--transport", transport).run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(outcome.json().members().keySet()).containsExactly("taskId", "instanceId", "backupId");
        assertThat(Outcome.text(outcome.json(), "taskId")).hasSize(36);
        assertThat(Outcome.text(outcome.json(), "backupId")).isEqualTo(BACKUP);
        assertThat(outcome.stderr()).isEmpty();
        assertThat(isThere()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"y\n", "Yes\n", " YES \r\n", "y"})
    void shows_what_it_is_and_asks_on_a_terminal(String typed) {
        Outcome outcome = delete().answering(typed).run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(outcome.stderr())
                .contains(BACKUP, "finished", "大促前的手动备份", "2026-01-16T04:00:26+08:00")
                .endsWith("Delete this backup for good? [y/N] ");
        assertThat(outcome.stdout()).isEqualTo("The backup " + BACKUP + " was deleted.\n");
        assertThat(isThere()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"n\n", "\n", "", "yess\n", "no\ny\n"})
    void a_declined_question_is_exit_2_and_deletes_nothing(String typed) {
        Outcome outcome = delete("--output", "json").answering(typed).run();

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.stdout()).isEmpty();
        assertThat(outcome.stderr()).contains("Nothing was deleted");
        assertThat(isThere()).isTrue();
    }

    @Test
    void asks_in_chinese_too() {
        Outcome outcome = delete().answering("y\n").with("CDS_LANG", "zh").run();

        assertThat(outcome.stderr()).contains("确定永久删除这个备份吗");
        assertThat(outcome.stdout()).isEqualTo("备份 " + BACKUP + " 已删除。\n");
    }

    @Test
    void refuses_where_nobody_can_be_asked() {
        Outcome outcome = delete("--output", "json").run();

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("usage");
        assertThat(Outcome.text(outcome.error(), "hint")).contains("--yes");
        assertThat(cloud.exchanges()).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_found_with_and_without_a_question() {
        Outcome asked = CommandRun.of("delete", INSTANCE, "nope")
                .against(cloud)
                .answering("y\n")
                .run();
        Outcome unasked = CommandRun.of("delete", INSTANCE, "nope", "--yes", "--output", "json")
                .against(cloud)
                .run();

        assertThat(asked.exitCode()).isEqualTo(4);
        assertThat(asked.stderr()).doesNotContain("[y/N]");
        assertThat(unasked.exitCode()).isEqualTo(4);
        assertThat(Outcome.text(unasked.error(), "backupId")).isEqualTo("nope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void an_answer_that_got_lost_is_looked_after(String transport) {
        cloud.faultOnApi(Fault.drop()).onChanges().afterChange();

        Outcome outcome =
                delete("--yes", "--output", "json", "--transport", transport).run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(Outcome.text(outcome.json(), "taskId")).isEqualTo("null");
        assertThat(outcome.stderr()).startsWith("warning: An answer got lost, but the backup was deleted");
    }

    @Test
    void a_deletion_that_was_interrupted_tells_to_look_first() {
        Thread.currentThread().interrupt();

        Outcome outcome = delete("--yes").run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.exitCode()).isEqualTo(130);
        assertThat(outcome.stderr()).contains("Look first");
    }
}

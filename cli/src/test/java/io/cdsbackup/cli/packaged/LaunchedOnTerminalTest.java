package io.cdsbackup.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.Outcome;
import io.cdsbackup.sandbox.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher of the archive on a terminal, with somebody who types. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class LaunchedOnTerminalTest {

    private static final String CLEARED = "\r\u001b[K";

    @TempDir
    static Path place;

    private static Installed installed;

    @TempDir
    Path folder;

    private Path stdout;

    @BeforeAll
    static void unpack() throws Exception {
        PseudoTerminal.assumeThereIsOne();
        installed = Installed.in(place);
    }

    @BeforeEach
    void nameTheFileOfResults() {
        stdout = folder.resolve("stdout");
    }

    @ParameterizedTest
    @CsvSource({"en, 100%  640.0 KiB of 640.0 KiB, SIZE", "zh, 100%  640.0 KiB / 640.0 KiB, 大小"})
    void a_download_shows_a_bar_and_clears_it_away(String language, String full, String field) throws Exception {
        try (Scene scene = new Scene(installed, folder).set("CDS_LANG", language);
                PseudoTerminal terminal = PseudoTerminal.with(scene.get(), stdout)) {
            Outcome outcome = terminal.outcome();

            assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
            assertThat(outcome.stderr()).contains("\r\u001b[K", "####", full).endsWith(CLEARED);
            assertThat(outcome.stdout()).contains(field, Scene.BACKUP).doesNotContain("\u001b", "\r");
            assertThat(scene.file("")).hasBinaryContent(Scene.content(1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, y, Delete this backup for good? [y/N], The backup b1 was deleted.",
        "zh, yes, 确定永久删除这个备份吗？[y/N], 备份 b1 已删除。"
    })
    void a_backup_is_deleted_once_somebody_has_seen_it_and_said_yes(
            String language, String answer, String question, String done) throws Exception {
        try (Scene scene = new Scene(installed, folder).set("CDS_LANG", language);
                PseudoTerminal terminal = PseudoTerminal.with(delete(scene), stdout)) {
            terminal.shown().await(question);
            assertThat(terminal.shown().soFar()).contains("i1", "b1", "2026-01-16T04:00:06+08:00");
            assertThat(scene.hasTheBackup()).isTrue();

            terminal.type(answer + "\n");

            Outcome outcome = terminal.outcome();
            assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
            assertThat(outcome.stdout()).isEqualTo(done + "\n");
            assertThat(scene.hasTheBackup()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, n, cds-backup:, usage: Nothing was deleted",
        "zh, n, cds-backup：, usage：没有删除任何内容",
        "en, '', cds-backup:, usage: Nothing was deleted"
    })
    void a_question_that_is_answered_otherwise_is_declined(String language, String answer, String name, String said)
            throws Exception {
        try (Scene scene = new Scene(installed, folder).set("CDS_LANG", language);
                PseudoTerminal terminal = PseudoTerminal.with(delete(scene), stdout)) {
            terminal.shown().await("[y/N]");

            terminal.type(answer + "\n");

            Outcome outcome = terminal.outcome();
            assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(2);
            assertThat(outcome.stderr()).contains(name, said);
            assertThat(outcome.stdout()).isEmpty();
            assertThat(scene.hasTheBackup()).isTrue();
        }
    }

    @Test
    void a_question_that_is_declined_is_told_to_programs_as_well() throws Exception {
        try (Scene scene = new Scene(installed, folder, "--output", "json");
                PseudoTerminal terminal = PseudoTerminal.with(delete(scene), stdout)) {
            terminal.shown().await("[y/N]");

            terminal.type("n\n");

            Outcome outcome = terminal.outcome();
            assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(2);
            assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("usage");
            assertThat(outcome.stdout()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, interrupted: Stopped before it was done.", "zh, interrupted：任务在完成之前被中止。"})
    void control_c_at_the_question_deletes_nothing(String language, String said) throws Exception {
        try (Scene scene = new Scene(installed, folder).set("CDS_LANG", language);
                PseudoTerminal terminal = PseudoTerminal.with(delete(scene), stdout)) {
            terminal.shown().await("[y/N]");

            terminal.pressControlC();

            Outcome outcome = terminal.outcome();
            assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(130);
            assertThat(outcome.stderr()).contains(said);
            assertThat(outcome.stdout()).isEmpty();
            assertThat(scene.hasTheBackup()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void control_c_stops_a_download_that_the_next_one_finishes(String transport) throws Exception {
        try (Scene scene = new Scene(installed, folder, "--transport", transport, "--output", "json")) {
            scene.cloud().faultOnFiles(Fault.stall(3 * Scene.PART + 100)).always();
            try (PseudoTerminal terminal = PseudoTerminal.with(scene.get("--connections", "1"), stdout)) {
                terminal.shown().await("30%  ");

                terminal.pressControlC();

                Outcome outcome = terminal.outcome();
                assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(130);
                assertThat(outcome.stderr()).contains(CLEARED + "{\"error\":{\"kind\":\"interrupted\"");
                assertThat(outcome.stdout()).isEmpty();
            }
            scene.cloud().clearFaults();

            Outcome next = Running.start(scene.get()).outcome();

            assertThat(next.exitCode()).as(next.stderr()).isZero();
            assertThat(Outcome.text(next.json(), "resumedBytes")).isNotEqualTo("0");
            assertThat(scene.file("")).hasBinaryContent(Scene.content(1));
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Ctrl-C ends it., cds-backup: interrupted: ", "zh, 按 Ctrl-C 结束。, cds-backup：interrupted："})
    void control_c_ends_a_sandbox(String language, String last, String said) throws Exception {
        ProcessBuilder sandbox = installed
                .afresh()
                .set("CDS_LANG", language)
                .set("NO_COLOR", "1")
                .builder("sandbox");
        try (PseudoTerminal terminal = PseudoTerminal.with(sandbox, Path.of("/dev/tty"))) {
            terminal.shown().await(last);

            terminal.pressControlC();

            assertThat(terminal.exitCode()).isEqualTo(130);
            assertThat(terminal.shown().whole()).contains(said);
        }
    }

    private static ProcessBuilder delete(Scene scene) {
        return scene.command("delete", Scene.INSTANCE, Scene.BACKUP);
    }
}

package io.cdsbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.signal.StopSignal;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Without an account, and with nobody to ask. */
@Timeout(60)
class VerifyTest {

    private static final String SQL = "CREATE TABLE t (a INT);\n".repeat(4000);

    /** Two backups as they were fetched; each test works on copies. */
    @TempDir
    static Path fetched;

    @TempDir
    Path folder;

    private Path one;
    private Path two;

    @BeforeAll
    static void fetch() {
        try (SandboxCloud cloud =
                SandboxCloud.builder().backup(backup("b1")).backup(backup("b2")).start()) {
            for (String backup : List.of("b1", "b2")) {
                assertThat(CommandRun.of("get", "i1", backup, "-d", fetched.toString())
                                .against(cloud)
                                .run()
                                .exitCode())
                        .isZero();
            }
        }
    }

    private static SandboxBackup backup(String id) {
        return SandboxBackup.builder("i1", id)
                .content(SQL + id)
                .times(LocalDateTime.of(2026, 1, 16, 4, 0), LocalDateTime.of(2026, 1, 16, 4, 1))
                .build();
    }

    @AfterAll
    static void leaveNoFlagBehind() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @BeforeEach
    void copy() throws IOException {
        for (String name : List.of("i1_b1", "i1_b2")) {
            Files.copy(fetched.resolve(name), folder.resolve(name));
            Files.copy(fetched.resolve(name + ".manifest.json"), folder.resolve(name + ".manifest.json"));
        }
        one = folder.resolve("i1_b1");
        two = folder.resolve("i1_b2");
    }

    private static CommandRun verify(Path... files) {
        CommandRun run = CommandRun.of("verify");
        for (Path file : files) {
            run.and(file.toString());
        }
        return run;
    }

    /** Another bit in the middle, so that the size stays. */
    private static void spoil(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static JsonObject first(Outcome outcome) {
        return (JsonObject) outcome.jsonArray().get(0);
    }

    @Test
    void says_of_each_file_in_a_line_that_it_holds() throws Exception {
        Outcome outcome = verify(one, two).run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(outcome.stdout())
                .isEqualTo("OK      " + one + "  SHA-256 " + sha256(one) + "\nOK      " + two + "  SHA-256 "
                        + sha256(two) + "\n");
        assertThat(outcome.stderr()).isEmpty();
    }

    @Test
    void says_it_in_chinese_to_those_who_ask_for_it() throws Exception {
        spoil(two);

        Outcome outcome = verify(one, two).with("CDS_LANG", "zh").run();

        assertThat(outcome.exitCode()).isEqualTo(7);
        assertThat(outcome.stdout().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("通过  " + one + "  SHA-256 "),
                        line -> assertThat(line).startsWith("失败  " + two + "：文件摘要不符："));
        assertThat(outcome.stderr())
                .startsWith("cds-backup：verification：文件摘要不符：")
                .contains("--overwrite");
    }

    @Test
    void is_one_array_in_json() throws Exception {
        Outcome outcome = verify(one, two).and("--output", "json").run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(outcome.jsonArray()).hasSize(2);
        JsonObject json = first(outcome);
        assertThat(json.members().keySet()).containsExactly("file", "ok", "sha256", "reason");
        assertThat(Outcome.text(json, "file")).isEqualTo(one.toString());
        assertThat(Outcome.text(json, "ok")).isEqualTo("true");
        assertThat(Outcome.text(json, "sha256")).isEqualTo(sha256(one));
        assertThat(Outcome.text(json, "reason")).isEqualTo("null");
        assertThat(outcome.stderr()).isEmpty();
    }

    @Test
    void looks_at_all_files_though_the_first_does_not_hold_and_shows_the_array_and_the_error() throws Exception {
        spoil(one);

        Outcome outcome = verify(one, two).and("--output", "json").run();

        assertThat(outcome.exitCode()).isEqualTo(7);
        assertThat(outcome.jsonArray())
                .extracting(file -> Outcome.text((JsonObject) file, "ok"))
                .containsExactly("false", "true");
        assertThat(Outcome.text(first(outcome), "sha256"))
                .as("the digest of the file as it is")
                .isEqualTo(sha256(one));
        assertThat(Outcome.text(first(outcome), "reason"))
                .contains("SHA-256")
                .contains(sha256(fetched.resolve("i1_b1")));
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("verification");
        assertThat(Outcome.text(outcome.error(), "exitCode")).isEqualTo("7");
        assertThat(Outcome.text(outcome.error(), "file")).isEqualTo(one.toString());
        assertThat(Outcome.text(outcome.error(), "message")).isEqualTo(Outcome.text(first(outcome), "reason"));
    }

    @Test
    void says_the_reason_in_text_on_both_streams() throws Exception {
        Files.writeString(one, "short");

        Outcome outcome = verify(one).run();

        String reason = one + " has 5 bytes, not " + Files.size(fetched.resolve("i1_b1")) + " as its manifest says";
        assertThat(outcome.exitCode()).isEqualTo(7);
        assertThat(outcome.stdout()).isEqualTo("FAILED  " + one + ": " + reason + "\n");
        assertThat(outcome.stderr()).startsWith("cds-backup: verification: " + reason + "\n  hint: ");
    }

    @Test
    void fails_for_a_file_without_a_manifest_or_with_a_broken_one() throws IOException {
        Files.delete(folder.resolve("i1_b1.manifest.json"));
        Files.writeString(folder.resolve("i1_b2.manifest.json"), "{");

        Outcome missing = verify(one).and("--output", "json").run();
        Outcome broken = verify(two).and("--output", "json").run();

        assertThat(missing.exitCode()).isEqualTo(7);
        assertThat(Outcome.text(first(missing), "reason")).isEqualTo("There is no manifest beside " + one);
        assertThat(Outcome.text(first(missing), "sha256")).isEqualTo("null");
        assertThat(Outcome.text(missing.error(), "hint")).contains("--sha256");
        assertThat(broken.exitCode()).isEqualTo(7);
        assertThat(Outcome.text(first(broken), "reason")).contains("it is not JSON");
    }

    @Test
    void takes_the_exit_code_of_the_first_file_that_fails() throws Exception {
        Path absent = folder.resolve("absent");
        spoil(two);

        Outcome diskFirst = verify(one, absent, two).and("--output", "json").run();
        Outcome digestFirst = verify(two, absent).and("--output", "json").run();

        assertThat(diskFirst.exitCode()).isEqualTo(8);
        assertThat(Outcome.text(diskFirst.error(), "kind")).isEqualTo("disk");
        assertThat(Outcome.text(diskFirst.error(), "file")).isEqualTo(absent.toString());
        assertThat(diskFirst.jsonArray())
                .extracting(file -> Outcome.text((JsonObject) file, "ok"))
                .containsExactly("true", "false", "false");
        assertThat(digestFirst.exitCode()).isEqualTo(7);
    }

    @Test
    void refuses_a_link_and_a_folder_in_good_words() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), one);

        assertThat(verify(link).run().exitCode()).isEqualTo(14);
        assertThat(verify(link).run().stderr()).contains("hint: Name the file that it points to.");
        assertThat(verify(link, one).run().stdout()).contains("FAILED  " + link, "OK      " + one);
        assertThat(verify(folder).run().stderr()).contains("is no regular file", "hint: Name a file.");
    }

    @Test
    void holds_one_file_against_a_digest_in_any_case_and_needs_no_manifest_then() throws Exception {
        Files.delete(folder.resolve("i1_b1.manifest.json"));
        String digest = sha256(one);

        Outcome lower = verify(one).and("--sha256", digest).run();
        Outcome upper =
                verify(one).and("--sha256", digest.toUpperCase(Locale.ROOT)).run();

        assertThat(lower.exitCode()).as(lower.stderr()).isZero();
        assertThat(upper.exitCode()).isZero();
        assertThat(upper.stdout()).isEqualTo("OK      " + one + "  SHA-256 " + digest + "\n");
    }

    @Test
    void fails_where_the_digest_is_another_though_the_manifest_fits() throws Exception {
        Outcome outcome =
                verify(one).and("--output", "json", "--sha256", sha256(two)).run();

        assertThat(outcome.exitCode()).isEqualTo(7);
        assertThat(Outcome.text(first(outcome), "sha256")).isEqualTo(sha256(one));
    }

    @Test
    void says_nothing_where_quiet_is_asked_for_unless_it_fails() throws IOException {
        Outcome quiet = verify(one).and("-q").run();
        assertThat(quiet.exitCode()).isZero();
        assertThat(quiet.stdout() + quiet.stderr()).isEmpty();

        spoil(one);
        Outcome loud = verify(one).and("-q").run();
        assertThat(loud.exitCode()).isEqualTo(7);
        assertThat(loud.stdout()).startsWith("FAILED  " + one);
        assertThat(loud.stderr()).startsWith("cds-backup: verification: ");
    }

    @Test
    void shows_names_from_outside_with_their_control_characters_escaped() {
        Outcome outcome = verify(folder.resolve("a\u001b[2Jb")).run();

        assertThat(outcome.exitCode()).isEqualTo(8);
        assertThat(outcome.stdout() + outcome.stderr()).contains("a\\u001B[2Jb").doesNotContain("\u001b");
    }

    @Test
    void looks_at_no_file_where_one_of_them_cannot_be_a_path() {
        Outcome outcome = CommandRun.of("verify", one.toString(), "").run();

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.stdout()).isEmpty();
    }

    @Test
    void a_stop_ends_it_at_once_with_the_signals_code_and_no_half_result() {
        CommandRun run = verify(one, two).and("--output", "json");
        run.stop().receive(StopSignal.INT);
        Thread.currentThread().interrupt();
        try {
            Outcome outcome = run.run();

            assertThat(outcome.exitCode()).isEqualTo(130);
            assertThat(outcome.stdout()).isEmpty();
            assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void shows_on_a_terminal_that_it_is_at_work_and_clears_that_away() {
        Outcome outcome = verify(one).onTerminal().run();

        assertThat(outcome.stderr()).contains("Verifying.").endsWith("\r\u001b[K");
    }

    @Test
    void reads_a_file_whose_name_is_chinese_and_has_spaces() throws IOException {
        Path file = folder.resolve("昨夜 的 备份.sql");
        Files.move(one, file);
        Files.move(folder.resolve("i1_b1.manifest.json"), folder.resolve("昨夜 的 备份.sql.manifest.json"));

        Outcome outcome = verify(file).run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(outcome.stdout().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
        assertThat(outcome.stdout()).contains("昨夜 的 备份.sql");
    }
}

package io.cdsbackup.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cdsbackup.cli.Outcome;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.sandbox.Content;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.SandboxBackup;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each exit code, as the launcher of the archive gives it, with what is said for programs and for people of both languages. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class LaunchedExitCodesTest {

    private static final JsonShape ERROR = JsonShape.of(
            "+09:00",
            "kind text",
            "message text",
            "hint text?",
            "code text?",
            "httpStatus number?",
            "exitCode number",
            "time time",
            "resumable truth?",
            "instanceId text?",
            "backupId text?",
            "file text?");

    @TempDir
    static Path place;

    private static Installed installed;

    @TempDir
    Path folder;

    /** Something that goes wrong: what to set up, and what to launch then. */
    private interface Mishap {
        ProcessBuilder in(Scene scene) throws IOException;
    }

    @BeforeAll
    static void unpack() throws Exception {
        installed = Installed.in(place);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure(2, "usage", "an argument is missing", scene -> scene.command("list")),
                failure(
                        3,
                        "auth",
                        "the key is wrong",
                        scene -> scene.set("CDS_SECRET_KEY", "hunter2").command("list", Scene.INSTANCE)),
                failure(
                        4,
                        "not-found",
                        "there is no such backup",
                        scene -> scene.command("url", Scene.INSTANCE, "none")),
                failure(5, "network", "the service asks for more patience than there is", scene -> {
                    scene.cloud().faultOnApi(Fault.retryAfter(503, "86400")).always();
                    return scene.command("list", Scene.INSTANCE);
                }),
                failure(6, "remote-changed", "the file becomes another one", scene -> {
                    scene.cloud()
                            .faultOnFiles(Fault.truncate(2 * Scene.PART + 1))
                            .times(1);
                    scene.cloud()
                            .faultOnFiles(Fault.change(Content.of(Scene.content(2))))
                            .times(1);
                    return scene.get();
                }),
                failure(7, "verification", "the file is shorter than was told", scene -> {
                    scene.cloud()
                            .put(SandboxBackup.builder(Scene.INSTANCE, Scene.BACKUP)
                                    .content("short")
                                    .reportedSize(6)
                                    .build());
                    return scene.get();
                }),
                failure(8, "disk", "the file may not grow", scene -> within("ulimit -f 128; exec \"$@\"", scene.get())),
                failure(9, "locked", "another process has the target", scene -> {
                    FileChannel lock =
                            FileChannel.open(scene.file(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    scene.hold(lock);
                    assertThat(lock.lock().isValid()).isTrue();
                    return scene.get();
                }),
                failure(10, "not-ready", "the backup is not finished", scene -> scene.getOf(Scene.UNFINISHED)),
                failure(11, "rejected", "the service does not support it", scene -> {
                    scene.cloud()
                            .faultOnApi(Fault.refusal(400, "UnsupportedOperation", "no"))
                            .always();
                    return scene.command("create", Scene.INSTANCE, "--type", "physical");
                }),
                failure(12, "exists", "something else has the name", scene -> {
                    Files.writeString(scene.file(""), "something else");
                    return scene.get();
                }),
                failure(13, "bad-answer", "the answer is about another backup", scene -> {
                    scene.cloud().faultOnApi(Fault.html(200)).always();
                    return scene.command("url", Scene.INSTANCE, Scene.BACKUP);
                }),
                failure(
                        14,
                        "refused",
                        "the endpoint is not encrypted",
                        scene -> scene.set("CDS_ENDPOINT", "http://api.example/mysql")
                                .command("list", Scene.INSTANCE)));
    }

    private static Arguments failure(int exitCode, String kind, String because, Mishap mishap) {
        return arguments(exitCode, kind, named(because, mishap));
    }

    private static ProcessBuilder within(String script, ProcessBuilder command) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        words.addAll(command.command());
        return command.command(words);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("failures")
    void a_failure_is_told_to_programs_and_to_people_of_both_languages(int exitCode, String kind, Mishap mishap)
            throws Exception {
        // All three at once: some wait before they try again.
        try (Scene json = scene("json", "--output", "json", "--zone", "Asia/Tokyo");
                Scene english = scene("en");
                Scene chinese = scene("zh");
                Running told = Running.start(mishap.in(json));
                Running said = Running.start(mishap.in(english.set("CDS_LANG", "en")));
                Running spoken = Running.start(mishap.in(chinese.set("CDS_LANG", "zh")))) {
            assertTold(told.outcome(), exitCode, kind);
            json.assertShowsNoSecret(told.outcome().stderr());

            assertSaid(said.outcome(), exitCode, "cds-backup: " + kind + ": [^\\p{IsHan}]+");
            english.assertShowsNoSecret(said.outcome().stderr());

            assertSaid(spoken.outcome(), exitCode, "cds-backup：" + kind + "：.*\\p{IsHan}.*");
            chinese.assertShowsNoSecret(spoken.outcome().stderr());
        }
    }

    private Scene scene(String name, String... options) throws IOException {
        return new Scene(installed, Files.createDirectory(folder.resolve(name)), options);
    }

    private static JsonObject assertTold(Outcome outcome, int exitCode, String kind) {
        assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(exitCode);
        assertThat(outcome.stdout()).isEmpty();
        assertThat(outcome.stderr()).endsWith("}\n");
        assertThat(outcome.stderr().lines())
                .filteredOn(line -> line.contains("{"))
                .hasSize(1);
        assertThat(outcome.lastLine().members().keySet()).containsExactly("error");
        JsonObject error = ERROR.checked(outcome.error());
        assertThat(Outcome.text(error, "kind")).isEqualTo(kind);
        assertThat(Outcome.text(error, "exitCode")).isEqualTo(Integer.toString(exitCode));
        return error;
    }

    private static void assertSaid(Outcome outcome, int exitCode, String line) {
        assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(exitCode);
        assertThat(outcome.stdout()).isEmpty();
        assertThat(outcome.stderr().lines())
                .filteredOn(each -> each.startsWith("cds-backup"))
                .singleElement()
                .satisfies(each -> assertThat(each).matches(line));
    }

    @Test
    void what_is_known_of_a_failure_is_told() throws Exception {
        try (Scene scene = new Scene(installed, folder, "--output", "json", "--zone", "Asia/Tokyo")) {
            scene.cloud()
                    .faultOnApi(Fault.refusal(400, "UnsupportedOperation", "no"))
                    .always();

            JsonObject error = assertTold(Running.start(scene.get()).outcome(), 11, "rejected");

            assertThat(error.members().keySet().stream().skip(2).filter(name -> !name.equals("time")))
                    .extracting(name -> Outcome.text(error, name))
                    .filteredOn(text -> !text.contains(" "))
                    .containsExactly(
                            "UnsupportedOperation",
                            "400",
                            "11",
                            "false",
                            "i1",
                            "b1",
                            scene.file("").toString());
        }
    }

    @Test
    void a_machine_without_java_is_told_as_a_failure_of_the_installation() throws Exception {
        Installed broken = installed.afresh().set("JAVA_HOME", "/nowhere");

        Outcome told = broken.run("list", Scene.INSTANCE, "--output", "json");
        Outcome said = broken.run("list", Scene.INSTANCE);

        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.stdout()).isEmpty();
        assertThat(told.lastLine().members().keySet()).containsExactly("error");
        JsonObject error = ERROR.at("Z").checked(told.error());
        assertThat(Outcome.text(error, "kind")).isEqualTo("internal");
        assertThat(Outcome.text(error, "exitCode")).isEqualTo("1");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.stdout()).isEmpty();
        assertThat(said.stderr()).contains("JAVA_HOME is /nowhere", "请改正 JAVA_HOME");
    }

    @ParameterizedTest
    @CsvSource({
        "zh_CN.UTF-8, cds-backup：usage：缺少参数 INSTANCE",
        "en_US.UTF-8, cds-backup: usage: ",
        "POSIX, cds-backup: usage: "
    })
    void the_locale_chooses_the_language_where_no_variable_of_ours_does(String locale, String beginning)
            throws Exception {
        Outcome outcome = installed.afresh().set("LC_ALL", locale).run("list");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.stderr()).startsWith(beginning);
    }

    @Test
    void chinese_is_spoken_and_read_under_the_posix_locale() throws Exception {
        // The JVM of the tests may not be able to express it.
        String named = "exec \"$@\" \"$(printf '\\346\\227\\240/\\346\\255\\244 \\344\\273\\266')\"";
        ProcessBuilder command =
                installed.afresh().set("LC_ALL", "POSIX").set("CDS_LANG", "zh").builder("verify");

        Outcome outcome = Running.start(within(named, command)).outcome();

        assertThat(outcome.exitCode()).isEqualTo(8);
        assertThat(outcome.stdout()).startsWith("失败  无/此 件：");
        assertThat(outcome.stderr()).startsWith("cds-backup：disk：");
    }

    @Test
    void a_command_that_is_done_exits_with_0_and_says_nothing_on_the_error_stream() throws Exception {
        try (Scene scene = new Scene(installed, folder)) {
            Outcome outcome = scene.run("list", Scene.INSTANCE);

            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.stdout()).contains(Scene.BACKUP);
            assertThat(outcome.stderr()).isEmpty();
        }
    }
}

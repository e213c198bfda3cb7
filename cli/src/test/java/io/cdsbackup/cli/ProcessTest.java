package io.cdsbackup.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cdsbackup.port.JsonObject;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a process of its own, under the POSIX locale, as cron runs it. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class ProcessTest {

    private static final String INSTANCE = SampleDatabase.INSTANCE.value();
    private static final String BACKUP = SampleDatabase.BACKUP.value();

    private static SandboxCloud cloud;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        cloud = SandboxCloud.withSampleDatabase();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @AfterEach
    void callOffFaults() {
        cloud.clearFaults();
    }

    @Test
    void the_version_is_told_without_loading_picocli() throws Exception {
        Path classes = folder.resolve("classes");

        Outcome outcome = finished(command(List.of("-Xlog:class+load:file=" + classes), "--version")
                .start());

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.stdout()).isEqualTo("cds-backup " + Version.current() + "\n");
        assertThat(Files.readString(classes)).contains("io.cdsbackup.cli.Main").doesNotContain("picocli");
    }

    @ParameterizedTest
    @CsvSource({"list, jdk", "get, jdk", "get, feign"})
    void no_thread_that_waits_for_the_network_holds_up_the_end(String what, String transport) throws Exception {
        List<String> words =
                what.equals("list") ? List.of(INSTANCE) : List.of(INSTANCE, BACKUP, "--directory", folder.toString());
        ProcessBuilder command = command(List.of(), EndWatch.class, what, "--transport", transport);
        command.command().addAll(words);

        Outcome outcome = finished(command.start());

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(outcome.stdout()).endsWith("\n0 threads of HTTP clients are left\n");
    }

    @Test
    void a_result_and_a_usage_error_have_their_exit_codes_and_streams() throws Exception {
        Outcome good = finished(
                command(List.of(), "list", INSTANCE, "--output", "json").start());
        Outcome bad = finished(command(List.of(), "list").start());

        assertThat(good.exitCode()).isZero();
        assertThat(good.stderr()).isEmpty();
        assertThat(good.jsonArray()).hasSize(2);
        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.stdout()).isEmpty();
        assertThat(bad.stderr()).startsWith("cds-backup: usage: ");
    }

    @Test
    void both_forms_of_output_are_utf_8_whatever_the_locale() throws Exception {
        Outcome json = finished(
                command(List.of(), "list", INSTANCE, "--output", "json").start());
        Outcome text = finished(command(List.of(), "list", INSTANCE).start());

        assertThat(json.stdout()).contains("大促前的手动备份 📚");
        assertThat(text.stdout()).contains("大促前的手动备份 📚");
    }

    @Test
    void errors_are_utf_8_whatever_the_locale() throws Exception {
        ProcessBuilder builder = command(List.of(), "list");
        builder.environment().put("CDS_LANG", "zh");

        assertThat(finished(builder.start()).stderr()).startsWith("cds-backup：usage：缺少参数 INSTANCE。");
    }

    @Test
    void an_argument_that_the_locale_cannot_express_is_refused_before_any_request() throws Exception {
        cloud.clearRecords();
        ProcessBuilder java = command(List.of(), "list");
        List<String> shell = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" \"$(printf '\\344\\270\\255')\"", "sh"));
        shell.addAll(java.command());

        Outcome outcome = finished(java.command(shell).start());

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.stderr()).contains("LC_ALL=C.UTF-8");
        assertThat(cloud.exchanges()).isEmpty();
    }

    @Test
    void a_result_that_cannot_be_written_is_a_failure() throws Exception {
        assumeThat(Path.of("/dev/full")).exists();
        ProcessBuilder builder = command(List.of(), "list", INSTANCE, "--output", "json");

        Outcome outcome =
                finished(builder.redirectOutput(Path.of("/dev/full").toFile()).start());

        assertThat(outcome.exitCode()).isEqualTo(8);
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("disk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void a_file_that_cannot_grow_is_a_failure_of_the_disk(String transport) throws Exception {
        cloud.faultOnFiles(Fault.noLength()).always();
        ProcessBuilder java = command(
                // Its file would meet the limit before ours.
                List.of("-XX:-UsePerfData"),
                "get",
                INSTANCE,
                BACKUP,
                "--output",
                "json",
                "--transport",
                transport,
                "-d",
                folder.toString());
        List<String> shell = new ArrayList<>(List.of("sh", "-c", "ulimit -f 16; exec \"$@\"", "sh"));
        shell.addAll(java.command());

        Outcome outcome = finished(java.command(shell).start());

        assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(8);
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("disk");
        assertThat(outcome.stdout()).isEmpty();
        assertThat(outcome.stderr()).doesNotContain("\tat ", "Signature=");
        assertThat(folder.resolve(INSTANCE + "_" + BACKUP)).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"HUP, 1, 129, jdk", "INT, 2, 130, jdk", "TERM, 15, 143, jdk", "TERM, 15, 143, feign"})
    void a_signal_stops_a_download_in_good_order(String signal, int number, int exitCode, String transport)
            throws Exception {
        assumeThat(isIgnored(number))
                .as("SIG%s is ignored here, and so in children", signal)
                .isFalse();
        cloud.faultOnFiles(Fault.stall(150_000)).always();
        Process process = command(
                        List.of(),
                        "get",
                        INSTANCE,
                        BACKUP,
                        "--output",
                        "json",
                        "--transport",
                        transport,
                        "-d",
                        folder.toString())
                .start();
        try (BufferedReader stderr = process.errorReader(UTF_8)) {
            assertThat(stderr.readLine()).startsWith("Downloading ");

            new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();

            Outcome outcome = new Outcome(
                    process.waitFor(),
                    new String(process.getInputStream().readAllBytes(), UTF_8),
                    stderr.lines().collect(Collectors.joining("\n")));
            assertThat(outcome.exitCode()).isEqualTo(exitCode);
            assertThat(outcome.stdout()).isEmpty();
            JsonObject error = outcome.error();
            assertThat(Outcome.text(error, "kind")).isEqualTo("interrupted");
            assertThat(Outcome.text(error, "exitCode")).isEqualTo(Integer.toString(exitCode));
            assertThat(Outcome.text(error, "backupId")).isEqualTo(BACKUP);
            assertThat(outcome.stderr()).doesNotContain("\tat ");
            assertThat(folder.resolve(INSTANCE + "_" + BACKUP)).doesNotExist();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Whether this process, and so each of its children, ignores a signal. */
    private static boolean isIgnored(int signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        String mask = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring("SigIgn:".length()).strip())
                .findFirst()
                .orElseThrow();
        return (Long.parseUnsignedLong(mask, 16) >>> (signal - 1) & 1) == 1;
    }

    private static ProcessBuilder command(List<String> jvmOptions, String... args) {
        return command(jvmOptions, Main.class, args);
    }

    private static ProcessBuilder command(List<String> jvmOptions, Class<?> main, String... args) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LC_ALL", "C");
        environment.put("CDS_ENDPOINT", cloud.endpoint().toString());
        environment.put("CDS_SECRET_ID", cloud.credentials().accessKeyId());
        environment.put("CDS_SECRET_KEY", cloud.credentials().secretKey());
        return ChildJvm.builder(environment, jvmOptions, main.getName(), args);
    }

    private static Outcome finished(Process process) throws IOException, InterruptedException {
        String stdout = new String(process.getInputStream().readAllBytes(), UTF_8);
        String stderr = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), stdout, stderr);
    }
}

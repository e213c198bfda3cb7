package io.cdsbackup.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonObject;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class SandboxTest {

    @TempDir
    Path folder;

    /** A sandbox that runs in a thread of its own, and what it said first. */
    private static final class Running implements AutoCloseable {

        private final FutureTask<Outcome> run;
        private final Thread thread;
        private final Scanner stdout;

        Running(String... options) throws IOException {
            PipedInputStream read = new PipedInputStream(1 << 16);
            PipedOutputStream written = new PipedOutputStream(read);
            run = new FutureTask<>(() ->
                    CommandRun.of("sandbox").and(options).writingTo(written).run());
            thread = new Thread(run, "sandbox");
            thread.start();
            stdout = new Scanner(read, UTF_8);
        }

        String line() {
            return stdout.nextLine();
        }

        JsonObject json() {
            return new Outcome(0, line(), "").json();
        }

        Outcome interrupted() throws Exception {
            thread.interrupt();
            return run.get();
        }

        @Override
        public void close() throws Exception {
            thread.interrupt();
            thread.join();
            stdout.close();
        }
    }

    private static CommandRun command(JsonObject sandbox, String... args) {
        return CommandRun.of(args)
                .with("CDS_ENDPOINT", Outcome.text(sandbox, "endpoint"))
                .with("CDS_SECRET_ID", Outcome.text(sandbox, "secretId"))
                .with("CDS_SECRET_KEY", Outcome.text(sandbox, "secretKey"));
    }

    private static List<JsonObject> backups(JsonObject sandbox) {
        return ((JsonArray) sandbox.member("backups").orElseThrow())
                .elements().stream().map(JsonObject.class::cast).toList();
    }

    @Test
    void tells_at_once_what_a_client_needs_and_serves_until_it_is_interrupted() throws Exception {
        try (Running running = new Running("--output", "json", "--size", "100k", "--size", "1M")) {
            JsonObject sandbox = running.json();

            assertThat(sandbox.members().keySet())
                    .containsExactly("endpoint", "secretId", "secretKey", "instanceId", "backups");
            assertThat(backups(sandbox)).hasSize(2);
            JsonObject newest = backups(sandbox).get(1);
            assertThat(newest.members().keySet()).containsExactly("backupId", "size", "sha256");
            assertThat(Outcome.text(newest, "size")).isEqualTo("1048576");
            Outcome got = command(sandbox, "get", Outcome.text(sandbox, "instanceId"), "--latest", "--output", "json")
                    .and("-d", folder.toString())
                    .run();
            assertThat(got.exitCode()).as(got.stderr()).isZero();
            assertThat(Outcome.text(got.json(), "backupId")).isEqualTo(Outcome.text(newest, "backupId"));
            assertThat(Outcome.text(got.json(), "sha256")).isEqualTo(Outcome.text(newest, "sha256"));

            Outcome outcome = running.interrupted();

            assertThat(outcome.exitCode()).isEqualTo(130);
            assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("interrupted");
            assertThat(Outcome.text(outcome.error(), "message")).isEqualTo("Stopped, as it was told to.");
            assertThat(Outcome.text(outcome.error(), "hint")).isEqualTo("null");
            assertThat(command(sandbox, "instances").run().exitCode()).isEqualTo(5);
        }
    }

    @Test
    void has_faults_that_its_options_name() throws Exception {
        try (Running running = new Running(
                "--output",
                "json",
                "--size",
                "1M",
                "--fault",
                "reset",
                "--fault",
                "status-503=2",
                "--fault",
                "api-status-503",
                "--fault",
                "ignore-range")) {
            JsonObject sandbox = running.json();

            Outcome got = command(sandbox, "get", Outcome.text(sandbox, "instanceId"), "backup-1", "--output", "json")
                    .and("-d", folder.toString())
                    .run();

            assertThat(got.exitCode()).as(got.stderr()).isZero();
            assertThat(Integer.parseInt(Outcome.text(got.json(), "retries"))).isGreaterThanOrEqualTo(3);
            assertThat(Outcome.text(got.json(), "sha256"))
                    .isEqualTo(Outcome.text(backups(sandbox).get(0), "sha256"));
        }
    }

    @Test
    void can_lose_an_answer() throws Exception {
        try (Running running = new Running("--output", "json", "--fault", "lost-answer=1")) {
            JsonObject sandbox = running.json();
            String instance = Outcome.text(sandbox, "instanceId");

            Outcome created =
                    command(sandbox, "create", instance, "--type", "physical").run();

            assertThat(created.exitCode()).as(created.stderr()).isZero();
            assertThat(created.stderr()).contains("An answer got lost");
            assertThat(command(sandbox, "list", instance, "--output", "json")
                            .run()
                            .jsonArray())
                    .hasSize(3);
        }
    }

    @Test
    void tells_people_what_to_type() throws Exception {
        try (Running running = new Running()) {
            assertThat(running.line()).startsWith("A sandbox cloud runs on this machine, at http://127.0.0.1:");
            String line = running.line();
            while (!line.contains("CDS_SECRET_ID=")) {
                line = running.line();
            }
            assertThat(line)
                    .startsWith("  export CDS_ENDPOINT=http://127.0.0.1:")
                    .contains("CDS_SECRET_KEY=");
            assertThat(running.line()).startsWith("  cds-backup get ");
            assertThat(running.line()).isEqualTo("Ctrl-C ends it.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reset",
                "truncate",
                "stall",
                "silence",
                "drop",
                "drip",
                "garbage",
                "no-length",
                "html",
                "empty-answer",
                "retry-after",
                "status-503",
                "expire-link",
                "change",
                "ignore-range",
                "wrong-range",
                "corrupt",
                "gzip-label",
                "api-reset",
                "api-truncate",
                "api-stall",
                "api-silence",
                "api-drop",
                "api-drip",
                "api-garbage",
                "api-no-length",
                "api-html",
                "api-empty-answer",
                "api-retry-after",
                "api-status-500",
                "duplicate-keys",
                "wrong-backup",
                "wrong-instance",
                "size-lie",
                "oversized-answer",
                "deep-answer",
                "lost-answer"
            })
    void knows_each_fault_that_its_help_names(String name) throws Exception {
        try (Running running = new Running("--output", "json", "--fault", name + "=3")) {
            assertThat(running.line()).contains("endpoint");
        }
        assertThat(CommandRun.of("sandbox", "--help").run().stdout().replaceAll("\\s+", " "))
                .contains(name.replaceAll("^api-(?!reset)", "").replace("500", "503"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--fault nope",
                "--fault reset=0",
                "--fault reset=x",
                "--fault reset=",
                "--fault =1",
                "--fault api-expire-link",
                "--fault status-999",
                "--port 0",
                "--port 65536",
                "--port x",
                "--size x",
                "extra"
            })
    void wrong_options_are_usage(String options) {
        Outcome outcome = CommandRun.of("sandbox").and(options.split(" ")).run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(2);
        assertThat(outcome.stdout()).isEmpty();
    }
}

package io.cdsbackup.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.Outcome;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.sandbox.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A signal to the process that was launched ends it in good order, with its own code, and nothing that was fetched is lost. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class LaunchedSignalsTest {

    @TempDir
    static Path place;

    private static Installed installed;

    @TempDir
    Path folder;

    @BeforeAll
    static void unpack() throws Exception {
        installed = Installed.in(place);
    }

    @ParameterizedTest
    @CsvSource({"HUP, 129, jdk", "INT, 130, jdk", "TERM, 143, jdk", "INT, 130, feign"})
    void a_download_that_is_stopped_is_told_as_such_and_goes_on_at_the_next_start(
            String signal, int exitCode, String transport) throws Exception {
        try (Scene scene = new Scene(installed, folder, "--output", "json", "--transport", transport)) {
            scene.cloud().faultOnFiles(Fault.silence()).after(4).always();
            Outcome stopped;
            try (Running running = Running.heedingSignals(scene.get("--connections", "2"))) {
                running.stderr().await("Downloading ");
                // The call, four parts that came, and two that do not.
                assertThat(scene.cloud().awaitExchanges(7, Duration.ofMinutes(1)))
                        .isTrue();
                assertThat(running.program())
                        .as("the process that has the signal")
                        .endsWith("/java");

                running.signal(signal);

                stopped = running.outcome();
            }
            assertThat(stopped.exitCode()).as(stopped.stderr()).isEqualTo(exitCode);
            assertThat(stopped.stdout()).isEmpty();
            assertThat(stopped.stderr()).startsWith("Downloading 640.0 KiB.\n");
            assertStopped(stopped.error(), exitCode);
            assertThat(Outcome.text(stopped.error(), "resumable")).isEqualTo("true");
            assertThat(Outcome.text(stopped.error(), "file"))
                    .isEqualTo(scene.file("").toString());
            scene.assertShowsNoSecret(stopped.stderr());
            assertThat(scene.file("")).doesNotExist();

            scene.cloud().clearFaults();
            Outcome finished = Running.start(scene.get()).outcome();

            assertThat(finished.exitCode()).as(finished.stderr()).isZero();
            assertThat(Long.parseLong(Outcome.text(finished.json(), "resumedBytes")))
                    .isGreaterThanOrEqualTo(4 * Scene.PART);
            assertThat(scene.file("")).hasBinaryContent(Scene.content(1));
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void a_sandbox_tells_its_line_at_once_and_serves_until_a_signal_ends_it(String signal, int exitCode)
            throws Exception {
        try (Running sandbox =
                Running.heedingSignals(installed.afresh().builder("sandbox", "--size", "100k", "--output", "json"))) {
            sandbox.stdout().await("\n");
            JsonObject line = new Outcome(0, sandbox.stdout().soFar(), "").json();
            Outcome listed = installed
                    .afresh()
                    .set("CDS_ENDPOINT", Outcome.text(line, "endpoint"))
                    .set("CDS_SECRET_ID", Outcome.text(line, "secretId"))
                    .set("CDS_SECRET_KEY", Outcome.text(line, "secretKey"))
                    .run("list", Outcome.text(line, "instanceId"), "--output", "json");
            assertThat(listed.exitCode()).as(listed.stderr()).isZero();
            assertThat(listed.jsonArray()).hasSize(1);

            sandbox.signal(signal);

            Outcome ended = sandbox.outcome();
            assertThat(ended.exitCode()).isEqualTo(exitCode);
            assertThat(List.of(ended.stdout().split("\n"))).hasSize(1);
            assertThat(ended.stderr().lines()).hasSize(1);
            assertStopped(ended.error(), exitCode);
        }
    }

    private static void assertStopped(JsonObject error, int exitCode) {
        assertThat(Outcome.text(error, "kind")).isEqualTo("interrupted");
        assertThat(Outcome.text(error, "exitCode")).isEqualTo(Integer.toString(exitCode));
    }
}

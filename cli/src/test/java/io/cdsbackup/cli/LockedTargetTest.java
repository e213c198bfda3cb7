package io.cdsbackup.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two downloads that want the same file at the same time. */
@Timeout(120)
class LockedTargetTest {

    private static final byte[] CONTENT = Place.content(8);

    @TempDir
    Path folder;

    private SandboxCloud cloud;
    private Place place;

    @BeforeEach
    void start() {
        cloud = Place.cloudWith(CONTENT);
        place = new Place(folder);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource({"jdk, feign", "feign, jdk"})
    void of_two_in_one_process_the_second_is_told_so(String first, String second) throws Exception {
        // Always, since an HTTP client may send a request again by itself and never wait.
        cloud.faultOnFiles(Fault.truncate(1000)).always();
        CountDownLatch halfway = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Outcome> running = CompletableFuture.supplyAsync(
                () -> place.get(cloud, "--transport", first)
                        .waitingBy(pause -> {
                            halfway.countDown();
                            goOn.await();
                        })
                        .run(),
                task -> new Thread(task, "first").start());
        halfway.await();

        Outcome late = place.get(cloud, "--transport", second).run();
        Outcome lateWithoutLock =
                place.get(cloud, "--transport", second, "--no-lock").run();

        cloud.clearFaults();
        goOn.countDown();
        assertLocked(late);
        assertLocked(lateWithoutLock);
        Outcome done = running.join();
        assertThat(done.exitCode()).as(done.stderr()).isZero();
        assertThat(place.file()).hasBinaryContent(CONTENT);
    }

    @ParameterizedTest
    @CsvSource({"jdk, feign", "feign, jdk"})
    void a_process_that_is_killed_leaves_its_target_free_at_once(String first, String second) throws Exception {
        cloud.faultOnFiles(Fault.stall(Place.PART + 1000)).times(1);
        Process holder = ChildJvm.builder(
                        Map.of(
                                "CDS_ENDPOINT", cloud.endpoint().toString(),
                                "CDS_SECRET_ID", cloud.credentials().accessKeyId(),
                                "CDS_SECRET_KEY", cloud.credentials().secretKey()),
                        List.of(),
                        Main.class.getName(),
                        "get",
                        "i1",
                        "b1",
                        "-d",
                        folder.toString(),
                        "--part-size",
                        "64k",
                        "--transport",
                        first)
                .start();
        try (BufferedReader stderr = holder.errorReader(UTF_8)) {
            assertThat(stderr.readLine()).startsWith("Downloading ");
            assertThat(cloud.awaitExchanges(2, Duration.ofSeconds(60)))
                    .as("it has asked for the backup and for the file")
                    .isTrue();

            assertLocked(place.get(cloud, "--transport", second).run());
            assertThat(place.file()).doesNotExist();
            holder.destroyForcibly().waitFor();

            Outcome next = place.get(cloud, "--transport", second).run();
            assertThat(next.exitCode()).as(next.stderr()).isZero();
            assertThat(place.file()).hasBinaryContent(CONTENT);
        } finally {
            holder.destroyForcibly();
        }
    }

    @Test
    void without_a_lock_one_that_another_process_holds_is_no_matter() throws Exception {
        Process holder =
                ChildJvm.start(LockHolder.class.getName(), place.beside(".lock").toString());
        try (BufferedReader stdout = holder.inputReader(UTF_8)) {
            assertThat(stdout.readLine()).isEqualTo("locked");
            Files.setPosixFilePermissions(place.beside(".lock"), PosixFilePermissions.fromString("rw-------"));

            assertLocked(place.get(cloud).run());
            Outcome without = place.get(cloud, "--no-lock").run();

            assertThat(without.exitCode()).as(without.stderr()).isZero();
            assertThat(place.file()).hasBinaryContent(CONTENT);
        } finally {
            holder.destroyForcibly();
        }
    }

    private static void assertLocked(Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(9);
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("locked");
    }
}

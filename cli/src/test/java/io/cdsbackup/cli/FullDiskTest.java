package io.cdsbackup.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cdsbackup.sandbox.Content;
import io.cdsbackup.sandbox.Door;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command on a disk that is really full, or becomes so. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

    private static final int LENGTH = 12 << 20;
    private static final Content CONTENT = Content.generated(LENGTH, 9);

    @TempDir
    Path mountPoint;

    private SandboxCloud cloud;

    @BeforeEach
    void start() {
        cloud = SandboxCloud.builder()
                .backup(SandboxBackup.builder(Place.INSTANCE, Place.BACKUP)
                        .content(CONTENT)
                        .build())
                .start();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource({"1, jdk", "4, feign"})
    void a_backup_that_does_not_fit_is_not_begun(String connections, String transport) throws Exception {
        try (SmallDisk disk = SmallDisk.of(11, mountPoint)) {
            Outcome outcome = finished(get(disk, connections, transport).start());

            assertFull(outcome);
            assertThat(Outcome.text(outcome.error(), "resumable")).isEqualTo("false");
            assertThat(cloud.exchanges(Door.PUBLIC)).isEmpty();
            assertThat(cloud.exchanges(Door.INTRANET)).isEmpty();
            assertThat(new Place(disk.path()).all())
                    .extracting(Path::getFileName)
                    .containsExactly(Path.of("i1_b1.lock"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, jdk", "4, jdk", "1, feign", "4, feign"})
    void a_disk_that_fills_on_the_way_ends_the_run_and_room_lets_the_next_one_go_on(
            String connections, String transport) throws Exception {
        try (SmallDisk disk = SmallDisk.of(16, mountPoint)) {
            Place place = new Place(disk.path());
            Path eater = disk.path().resolve("eater");
            Outcome outcome = fullOnTheWay(
                    get(disk, connections, transport, "--max-rate", "6M").start(), eater);

            assertFull(outcome);
            assertThat(place.file()).doesNotExist();
            assertThat(place.part()).exists();
            assertThat(Outcome.text(outcome.error(), "resumable"))
                    .as(outcome.stderr())
                    .isEqualTo("true");

            Outcome still = finished(get(disk, connections, transport).start());
            assertFull(still);
            assertThat(Outcome.text(still.error(), "resumable")).isEqualTo("true");
            assertThat(place.file()).doesNotExist();

            Files.delete(eater);
            Outcome next = finished(get(disk, connections, transport).start());
            assertThat(next.exitCode()).as(next.stderr()).isZero();
            assertThat(Long.parseLong(Outcome.text(next.json(), "resumedBytes")))
                    .isPositive();
            assertThat(sha256(place.file())).isEqualTo(CONTENT.sha256().hex());
        }
    }

    /** Fills the disk once a third has come. */
    private static Outcome fullOnTheWay(Process process, Path eater) throws IOException, InterruptedException {
        try (BufferedReader stderr = process.errorReader(UTF_8)) {
            StringBuilder said = new StringBuilder();
            for (String line = ""; line != null && !line.startsWith("30%"); line = stderr.readLine()) {
                said.append(line).append('\n');
            }
            assertThat(catchThrowable(() -> eat(eater)))
                    .hasRootCauseInstanceOf(IOException.class)
                    .hasMessageContaining("No space left");
            String stdout = new String(process.getInputStream().readAllBytes(), UTF_8);
            String rest = stderr.lines().collect(Collectors.joining("\n"));
            return new Outcome(process.waitFor(), stdout, said + rest);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void eat(Path eater) {
        byte[] page = new byte[4096];
        try (OutputStream out = Files.newOutputStream(eater)) {
            while (true) {
                out.write(page);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private ProcessBuilder get(SmallDisk disk, String connections, String transport, String... more) {
        ProcessBuilder command = ChildJvm.builder(
                Map.of(
                        "CDS_ENDPOINT", cloud.endpoint().toString(),
                        "CDS_SECRET_ID", cloud.credentials().accessKeyId(),
                        "CDS_SECRET_KEY", cloud.credentials().secretKey()),
                List.of("-Xmx128m"),
                Main.class.getName(),
                "get",
                "i1",
                "b1",
                "-d",
                mountPoint.toString(),
                "--output",
                "json",
                "--part-size",
                "512k",
                "--connections",
                connections,
                "--transport",
                transport);
        command.command().addAll(List.of(more));
        return disk.within(command);
    }

    private static void assertFull(Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(8);
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("disk");
        assertThat(outcome.stdout()).isEmpty();
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static Outcome finished(Process process) throws IOException, InterruptedException {
        String stdout = new String(process.getInputStream().readAllBytes(), UTF_8);
        String stderr = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), stdout, stderr);
    }
}

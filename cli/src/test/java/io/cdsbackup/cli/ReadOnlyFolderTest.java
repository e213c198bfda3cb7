package io.cdsbackup.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cdsbackup.sandbox.Door;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder, or a file in it, that is mounted read-only: so even root cannot write there. */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class ReadOnlyFolderTest {

    private static final byte[] CONTENT = Place.content(10);

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
    @CsvSource({"'', jdk", "--no-lock, feign"})
    void a_fresh_folder_is_a_failure_of_the_disk_before_any_request(String option, String transport) throws Exception {
        Outcome outcome = getWithReadOnly(folder, transport, option);

        assertDisk(outcome);
        assertThat(cloud.exchanges()).isEmpty();
        assertThat(place.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', jdk", "--no-lock, feign"})
    void a_folder_with_an_interrupted_download_stays_as_it_is(String option, String transport) throws Exception {
        place.interrupted(cloud);
        List<Path> left = place.all();
        cloud.clearRecords();

        Outcome outcome = getWithReadOnly(folder, transport, option);

        assertDisk(outcome);
        assertThat(fileRequests()).isZero();
        assertThat(place.all()).isEqualTo(left);
        assertThat(place.get(cloud).run().exitCode()).isZero();
        assertThat(place.file()).hasBinaryContent(CONTENT);
    }

    @ParameterizedTest
    @CsvSource({".part, jdk", ".part, feign", ".lock, jdk"})
    void a_file_of_the_download_that_cannot_be_written_is_a_failure_of_the_disk(String name, String transport)
            throws Exception {
        place.interrupted(cloud);
        cloud.clearRecords();

        Outcome outcome = getWithReadOnly(place.beside(name), transport, "");

        assertDisk(outcome);
        assertThat(fileRequests()).isZero();
        assertThat(place.get(cloud).run().exitCode()).isZero();
    }

    private int fileRequests() {
        return cloud.exchanges(Door.PUBLIC).size()
                + cloud.exchanges(Door.INTRANET).size();
    }

    private void assertDisk(Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(8);
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo("disk");
        assertThat(Outcome.text(outcome.error(), "message")).contains(folder.toString());
        assertThat(place.file()).doesNotExist();
    }

    private Outcome getWithReadOnly(Path path, String transport, String option)
            throws IOException, InterruptedException {
        String script = "mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\" || exit 99; shift; exec \"$@\"";
        ProcessBuilder java = ChildJvm.builder(
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
                "--output",
                "json",
                "--transport",
                transport);
        List<String> command = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", script, "sh", path.toString()));
        command.addAll(java.command());
        if (!option.isEmpty()) {
            command.add(option);
        }
        Process process = java.command(command).start();
        String stdout = new String(process.getInputStream().readAllBytes(), UTF_8);
        String stderr = new String(process.getErrorStream().readAllBytes(), UTF_8);
        int exitCode = process.waitFor();
        assumeTrue(exitCode != 99 && !stderr.startsWith("unshare"), "Nothing can be mounted here: " + stderr);
        return new Outcome(exitCode, stdout, stderr);
    }
}

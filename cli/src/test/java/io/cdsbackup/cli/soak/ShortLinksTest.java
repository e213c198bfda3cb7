package io.cdsbackup.cli.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.Outcome;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Downloads that take longer than their links live. */
@Timeout(120)
class ShortLinksTest {

    private static final long MIB = 1 << 20;

    /** Links tell whole seconds, so these live 2 to 3 seconds, 2.5 on average. */
    private static final Duration LIFETIME = Duration.ofSeconds(3);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"jdk, 4"})
    void a_download_outlives_its_link(String transport, int connections) throws Exception {
        // Four seconds, and so past the end of one link.
        outlivesItsLinks(transport, connections, 16 * MIB);
    }

    @Tag("soak")
    @ParameterizedTest
    @CsvSource({"jdk, 1", "jdk, 4", "feign, 1", "feign, 4"})
    void a_download_outlives_several_links(String transport, int connections) throws Exception {
        outlivesItsLinks(transport, connections, 32 * MIB);
    }

    private void outlivesItsLinks(String transport, int connections, long size) throws Exception {
        SandboxBackup backup = SandboxBackup.builder("instance-soak", "backup-of-short-links")
                .generated(size, size)
                .build();
        try (SandboxCloud cloud = SandboxCloud.builder()
                .withoutRelay()
                .linkLifetime(LIFETIME)
                .backup(backup)
                .start()) {
            // What is open when a link expires goes on; so that one connection needs a second link, too, each ends
            // early.
            cloud.faultOnFiles(Fault.truncate(6 * MIB)).always();
            Get get = Get.of(
                    cloud,
                    backup,
                    folder,
                    "--transport",
                    transport,
                    "--connections",
                    Integer.toString(connections),
                    "--part-size",
                    "1M",
                    "--max-rate",
                    "4M");

            JsonObject result = get.result();

            Measured.say("Over " + transport + " by " + connections + ": " + Outcome.text(result, "linkRefreshes")
                    + " new links, " + Outcome.text(result, "downloadedBytes") + " of " + size + " bytes, "
                    + Served.bytes(cloud) + " sent, " + Outcome.text(result, "seconds") + " s");
            assertThat(Get.number(result, "linkRefreshes")).isPositive();
            assertThat(Get.number(result, "downloadedBytes")).isBetween(size, size + size / 20);
            assertThat(Outcome.text(result, "sha256"))
                    .isEqualTo(backup.content().sha256().hex());
        }
    }
}

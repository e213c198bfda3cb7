package io.cdsbackup.cli.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.Outcome;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What several connections are worth where the file store is slow on each. */
@Tag("soak")
@Timeout(600)
class ConnectionsTest {

    private static final int ROUNDS = 3;
    private static final SandboxBackup BACKUP = SandboxBackup.builder("instance-soak", "backup-for-many")
            .generated(48L << 20, 8)
            .build();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void eight_connections_are_at_least_six_times_as_fast_as_one(String transport) throws Exception {
        List<Double> one = new ArrayList<>();
        List<Double> eight = new ArrayList<>();
        try (SandboxCloud cloud =
                SandboxCloud.builder().withoutRelay().backup(BACKUP).start()) {
            // At most 1 MiB a second over each connection. So slow that starting, and what else the machine does, weigh
            // little.
            cloud.faultOnFiles(Fault.drip(1 << 16, Duration.ofNanos(62_500_000)))
                    .always();
            // In turns: what else the machine does then slows both.
            for (int round = 0; round < ROUNDS; round++) {
                one.add(seconds(cloud, transport, 1));
                eight.add(seconds(cloud, transport, 8));
            }
        }
        double ratio = median(one) / median(eight);

        Measured.say(String.format(
                Locale.ROOT, "Over %s 8 connections are %.2f times as fast: %s s, %s s", transport, ratio, one, eight));
        assertThat(ratio).isGreaterThanOrEqualTo(6);
    }

    private double seconds(SandboxCloud cloud, String transport, int connections)
            throws IOException, InterruptedException {
        Get get =
                Get.of(cloud, BACKUP, folder, "--transport", transport, "--connections", Integer.toString(connections));
        JsonObject result = get.result();
        assertThat(Get.number(result, "downloadedBytes"))
                .isEqualTo(BACKUP.content().length());
        Files.delete(get.target());
        Files.delete(get.manifest());
        return Double.parseDouble(Outcome.text(result, "seconds"));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}

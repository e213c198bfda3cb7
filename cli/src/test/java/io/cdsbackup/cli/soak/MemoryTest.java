package io.cdsbackup.cli.soak;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.JsonObject;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much memory a download takes at most, as the kernel counts it for a process that runs as the launcher runs it. */
@Tag("soak")
@Timeout(600)
@EnabledOnOs(OS.LINUX)
class MemoryTest {

    private static final long MIB = 1 << 20;

    /** In decimal megabytes, the larger reading of "160 MB" being out of the question. */
    private static final long MOST = 160_000_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void memory_stays_within_160_mb_however_long_the_file(String transport) throws Exception {
        long small = peak(transport, 64 * MIB);
        long large = peak(transport, 2048 * MIB);

        Measured.say("Peak memory over " + transport + ": " + small + " bytes for 64 MiB, " + large + " for 2 GiB");
        assertThat(Math.max(small, large)).isLessThanOrEqualTo(MOST);
        assertThat(large).isLessThanOrEqualTo(small + small / 4);
    }

    private long peak(String transport, long size) throws IOException, InterruptedException {
        SandboxBackup backup = SandboxBackup.builder("instance-soak", "backup-" + transport + "-" + size)
                .generated(size, size)
                .build();
        try (SandboxCloud cloud =
                SandboxCloud.builder().withoutRelay().backup(backup).start()) {
            Get get = Get.of(cloud, backup, folder, "--transport", transport);
            Process process = get.startAsLaunched();
            long peak = 0;
            try {
                while (!process.waitFor(10, MILLISECONDS)) {
                    // It only grows, so that the last one read is the one.
                    peak = Math.max(peak, highWaterMark(process));
                }
                JsonObject result = Get.result(process);
                assertThat(Get.number(result, "downloadedBytes")).isEqualTo(size);
            } finally {
                process.destroyForcibly();
            }
            Files.delete(get.target());
            return peak;
        }
    }

    private static long highWaterMark(Process process) throws IOException, InterruptedException {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(kibibytes -> Long.parseLong(kibibytes) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException unread) {
            // A process that ends meanwhile takes its page with it, some moments before it counts as ended here.
            if (!process.waitFor(10, SECONDS)) {
                throw unread;
            }
            return 0;
        }
    }
}

package io.cdsbackup.cli.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Downloads whose process is killed, and which the next run brings to their end. */
@Timeout(600)
@DisabledOnOs(OS.WINDOWS)
class CrashTest {

    private static final int MIB = 1 << 20;

    /** What the product promises: a checkpoint every 64 MiB. */
    private static final int PARTS_A_CHECKPOINT = 64;

    private static final int MOST_KILLS_A_DOWNLOAD = 4;

    private static SandboxCloud cloud;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        cloud = SandboxCloud.builder().withoutRelay().start();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource({"jdk, 1, 11", "jdk, 4, 12", "feign, 1, 13", "feign, 4, 14"})
    void a_killed_download_goes_on_from_its_last_checkpoint(String transport, int connections, long seed)
            throws Exception {
        long moment = (PARTS_A_CHECKPOINT + new Random(seed).nextInt(24)) * (long) MIB;
        Get get = get(backup(96L * MIB + 1, seed), folder, transport, connections, "96M");
        KilledDownload download = new KilledDownload(get, MIB);

        boolean killed = download.isKilledWhen(() -> Files.exists(get.checkpoint()) && Served.bytes(cloud) >= moment);

        assertThat(killed).isTrue();
        assertThat(download.left().claimed()).hasSizeGreaterThanOrEqualTo(PARTS_A_CHECKPOINT);
        download.finish();
    }

    @Tag("soak")
    @ParameterizedTest
    @CsvSource({"jdk, 1, 13, 101", "jdk, 4, 12, 102", "feign, 1, 13, 103", "feign, 4, 12, 104"})
    void downloads_survive_kills_at_any_moment(String transport, int connections, int kills, long seed)
            throws Exception {
        Random random = new Random(seed);
        int killed = 0;
        int resumed = 0;
        while (killed < kills) {
            Path place = Files.createTempDirectory(folder, "download");
            Get get = get(backup(200L * MIB - 7, random.nextLong()), place, transport, connections, "96M");
            KilledDownload download = new KilledDownload(get, MIB);
            int most = Math.min(kills - killed, 1 + random.nextInt(MOST_KILLS_A_DOWNLOAD));
            for (int kill = 0; kill < most && download.isKilledWhen(moment(download, get, random)); kill++) {
                killed++;
                resumed += download.left().claimed().isEmpty() ? 0 : 1;
                Measured.say("Kill " + killed + " of " + kills + " over " + transport + " by " + connections + ": "
                        + download.left());
                // Those since the last checkpoint, and those that came while the next was on its way to the disk.
                assertThat(download.left().unclaimed())
                        .as("parts that are there and not claimed, seed " + seed)
                        .isLessThanOrEqualTo(2 * PARTS_A_CHECKPOINT);
            }
            download.finish();
            remove(place);
        }
        assertThat(resumed).as("kills with a checkpoint to go on from").isGreaterThan(kills / 4);
    }

    // Any number of bytes of those that are missing; one time in eight, when they have all come and the file is
    // published.
    private static BooleanSupplier moment(KilledDownload download, Get get, Random random) {
        long missing = download.missing();
        if (random.nextInt(8) == 0) {
            return () -> Files.exists(get.manifest());
        }
        long moment = random.nextLong(missing);
        return () -> Served.bytes(cloud) >= moment;
    }

    private static Get get(SandboxBackup backup, Path place, String transport, int connections, String rate) {
        return Get.of(
                cloud,
                backup,
                place,
                "--transport",
                transport,
                "--connections",
                Integer.toString(connections),
                "--part-size",
                "1M",
                "--max-rate",
                rate);
    }

    private static SandboxBackup backup(long size, long seed) {
        SandboxBackup backup = SandboxBackup.builder("instance-soak", "backup-" + Long.toHexString(seed))
                .generated(size, seed)
                .build();
        cloud.put(backup);
        return backup;
    }

    private static void remove(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(place);
    }
}

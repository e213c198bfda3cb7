package io.cdsbackup.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.Outcome;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A cloud of its own, a folder of its own, and the launcher to use with them. */
final class Scene implements AutoCloseable {

    static final String INSTANCE = "i1";
    static final String BACKUP = "b1";
    static final String UNFINISHED = "b2";
    static final int PART = 64 * 1024;

    /** Ten parts, so that each is a tenth. */
    private static final int LENGTH = 10 * PART;

    private final SandboxCloud cloud = SandboxCloud.builder()
            .backup(backup(content(1)))
            .backup(SandboxBackup.builder(INSTANCE, UNFINISHED)
                    .status(BackupStatus.of("creating"))
                    .build())
            .start();
    private final Installed installed;
    private final Path folder;
    private final List<String> options;
    private final List<Closeable> held = new ArrayList<>();

    Scene(Installed installed, Path folder, String... options) {
        this.installed = installed.afresh().against(cloud);
        this.folder = folder;
        this.options = List.of(options);
    }

    static byte[] content(long seed) {
        byte[] content = new byte[LENGTH];
        new Random(seed).nextBytes(content);
        return content;
    }

    static SandboxBackup backup(byte[] content) {
        return SandboxBackup.builder(INSTANCE, BACKUP)
                .content(content)
                .times(LocalDateTime.of(2026, 1, 16, 4, 0, 6), LocalDateTime.of(2026, 1, 16, 4, 0, 26))
                .build();
    }

    SandboxCloud cloud() {
        return cloud;
    }

    Scene set(String variable, String value) {
        installed.set(variable, value);
        return this;
    }

    boolean hasTheBackup() {
        return cloud.backups(InstanceUuid.of(INSTANCE)).stream()
                .anyMatch(backup -> backup.id().value().equals(BACKUP));
    }

    /** The backup's file, or what stands beside it. */
    Path file(String suffix) {
        return folder.resolve(INSTANCE + "_" + BACKUP + suffix);
    }

    ProcessBuilder get(String... more) {
        return getOf(BACKUP, more);
    }

    ProcessBuilder getOf(String backup, String... more) {
        return command(Stream.concat(
                        Stream.of("get", INSTANCE, backup, "-d", folder.toString(), "--part-size", "64k"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    ProcessBuilder command(String... words) {
        return installed.builder(
                Stream.concat(Stream.of(words), options.stream()).toArray(String[]::new));
    }

    Outcome run(String... words) throws IOException, InterruptedException {
        return Running.start(command(words)).outcome();
    }

    /** Keeps something until the scene ends. */
    void hold(Closeable something) {
        held.add(something);
    }

    void assertShowsNoSecret(String text) {
        assertThat(text)
                .doesNotContain(
                        cloud.credentials().accessKeyId(),
                        cloud.credentials().secretKey(),
                        "Signature=",
                        "hunter2",
                        "\tat ");
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : held) {
            each.close();
        }
        cloud.close();
    }
}

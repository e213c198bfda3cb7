package com.example.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.BackupClient;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.ResourceNotFoundException;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import io.cdsbackup.testkit.SandboxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class NightWindowTest {

    private static final InstanceUuid INSTANCE = InstanceUuid.of("i-1");
    private static final BackupId BACKUP = BackupId.of("b-1");
    private static final int SIZE = 1 << 20;

    @RegisterExtension
    final SandboxExtension sandbox = SandboxExtension.of(SandboxCloud.builder()
            .backup(SandboxBackup.builder("i-1", "b-1").generated(SIZE, 7).build()));

    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @TempDir
    private Path directory;

    private BackupClient client;

    @BeforeEach
    void open() {
        client = sandbox.clientBuilder().build();
    }

    @AfterEach
    void close() {
        client.close();
        executor.shutdown();
    }

    @Test
    void fetchesWhatTheNightIsLongEnoughFor() throws Exception {
        assertThat(fetch(BACKUP, Duration.ofMinutes(5)))
                .get()
                .satisfies(file -> assertThat(file.toFile()).hasSize(SIZE));
    }

    @Test
    void leavesTheRestForTheNextNight() throws Exception {
        sandbox.cloud().faultOnFiles(Fault.stall(SIZE / 2));

        assertThat(fetch(BACKUP, Duration.ofMillis(500))).isEmpty();

        // The lock is free by now, and the partial file is there to go on with.
        assertThat(fetch(BACKUP, Duration.ofMinutes(5))).isPresent();
    }

    @Test
    void saysWhyThereIsNothingToFetch() {
        assertThatThrownBy(() -> fetch(BackupId.of("b-2"), Duration.ofMinutes(5)))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(ResourceNotFoundException.class);
    }

    private Optional<Path> fetch(BackupId backup, Duration night) throws Exception {
        return new NightWindow(client, executor).fetch(INSTANCE, backup, directory, night);
    }
}

package io.cdsbackup.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadHandle;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.DownloadedBackup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import io.cdsbackup.testkit.SandboxExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ShutdownTest {

    private static final InstanceUuid INSTANCE = InstanceUuid.of("i-1");
    private static final BackupId BACKUP = BackupId.of("b-1");
    private static final long PART = 64 * 1024;
    private static final long SIZE = 8 * PART;

    @RegisterExtension
    final SandboxExtension sandbox = SandboxExtension.of(SandboxCloud.builder()
            .backup(SandboxBackup.builder("i-1", "b-1").generated(SIZE, 7).build()));

    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        executor.shutdown();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theApplicationsEndKeepsWhatADownloadHasBroughtForTheNextRun() {
        // The answer to the first range stops half-way, for as long as its client waits.
        sandbox.cloud().faultOnFiles(Fault.stall(SIZE / 2));
        DownloadHandle[] download = new DownloadHandle[1];

        application().run(context -> {
            BackupClient client = context.getBean(BackupClient.class);
            download[0] = client.async(executor).download(INSTANCE, BACKUP, DownloadTarget.in(folder));
            assertThat(sandbox.cloud().awaitExchanges(2, Duration.ofSeconds(30)))
                    .isTrue();
        });

        assertThat(download[0].awaitStopped(Duration.ZERO)).isTrue();
        assertThatThrownBy(() -> download[0].result().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(DownloadCancelledException.class);
        application().run(context -> {
            DownloadedBackup done =
                    context.getBean(BackupClient.class).download(INSTANCE, BACKUP, DownloadTarget.in(folder));

            assertThat(done.report().resumedBytes()).isPositive();
            assertThat(Files.size(done.file())).isEqualTo(SIZE);
        });
    }

    private ApplicationContextRunner application() {
        return Applications.calling(sandbox.cloud())
                .withPropertyValues(
                        "cds.backup.transport=jdk",
                        "cds.backup.download.network=public",
                        "cds.backup.download.connections=1",
                        "cds.backup.download.part-size=" + PART + "B");
    }
}

package io.cdsbackup.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.DownloadedBackup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.port.ClientListener;
import io.cdsbackup.port.DownloadMoved;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import io.cdsbackup.testkit.SandboxExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ShutdownTest {

    private static final InstanceUuid INSTANCE = InstanceUuid.of("i-1");
    private static final BackupId BACKUP = BackupId.of("b-1");
    private static final long PART = 64 * 1024;
    private static final long SIZE = 8 * PART;

    @RegisterExtension
    final SandboxExtension sandbox = SandboxExtension.of(SandboxCloud.builder()
            .backup(SandboxBackup.builder("i-1", "b-1").generated(SIZE, 7).build()));

    private final RecordingTransport fake = new RecordingTransport();
    private final CountDownLatch partsAreThere = new CountDownLatch(1);

    @TempDir
    private Path folder;

    private ApplicationContextRunner application() {
        return Applications.calling(sandbox.cloud())
                .withPropertyValues(
                        "cds.backup.transport=jdk",
                        "cds.backup.download.network=public",
                        "cds.backup.download.connections=1",
                        "cds.backup.download.part-size=" + PART + "B");
    }

    /** Its scheduler is waited for longer than this test may take. */
    private ApplicationContextRunner applicationWithScheduler() {
        return application()
                .withBean(ThreadPoolTaskScheduler.class)
                .withBean("lifecycleProcessor", DefaultLifecycleProcessor.class, () -> {
                    DefaultLifecycleProcessor lifecycle = new DefaultLifecycleProcessor();
                    lifecycle.setTimeoutPerShutdownPhase(TimeUnit.HOURS.toMillis(1));
                    return lifecycle;
                })
                .withBean(ClientListener.class, this::untilPartsAreThere);
    }

    private ClientListener untilPartsAreThere() {
        return new ClientListener() {
            @Override
            public void progress(DownloadMoved event) {
                if (event.progress().done() >= 2 * PART) {
                    partsAreThere.countDown();
                }
            }
        };
    }

    private DownloadedBackup download(ApplicationContext context) {
        return context.getBean(BackupClient.class).download(INSTANCE, BACKUP, DownloadTarget.in(folder));
    }

    @Test
    void aScheduledDownloadIsStoppedAndTheNextRunGoesOnWithIt() {
        sandbox.cloud().faultOnFiles(Fault.stall(SIZE / 2));
        List<Future<DownloadedBackup>> jobs = new ArrayList<>();

        applicationWithScheduler().run(context -> {
            jobs.add(context.getBean(ThreadPoolTaskScheduler.class).submit(() -> download(context)));
            partsAreThere.await();
        });

        assertThat(jobs.get(0))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(DownloadCancelledException.class);
        application().run(context -> {
            DownloadedBackup done = download(context);

            assertThat(done.report().resumedBytes()).isPositive();
            assertThat(Files.size(done.file())).isEqualTo(SIZE);
        });
    }

    @Test
    void theClientIsClosedBeforeWhatItsListenersReportTo() {
        AtomicBoolean closedBefore = new AtomicBoolean();
        ApplicationListener<ContextClosedEvent> registryCloser = closed -> closedBefore.set(fake.isClosed());

        Applications.withCredentials()
                .withBean(TransportProvider.class, () -> fake)
                .withInitializer(context -> context.addApplicationListener(registryCloser))
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(closedBefore).isTrue();
    }

    @Test
    void theEndOfAChildContextLeavesTheClientOpen() {
        Applications.withCredentials()
                .withBean(TransportProvider.class, () -> fake)
                .run(context -> {
                    GenericApplicationContext child = new GenericApplicationContext(context);
                    child.refresh();
                    child.close();

                    assertThat(fake.isClosed()).isFalse();
                });
    }
}

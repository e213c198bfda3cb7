package com.example.quarkus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.domain.BackupTime;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.testkit.ModelTransport;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The job against the testkit's fake: the tests share one application and one fake, and each adds newer backups. */
@QuarkusTest
@TestProfile(FakedService.class)
class NightlyArchiveTest {

    private static final InstanceUuid ONE = InstanceUuid.of("i-1");
    private static final InstanceUuid TWO = InstanceUuid.of("i-2");

    @Inject
    ModelTransport service;

    @Inject
    NightlyArchive archive;

    @Inject
    BackupConfig config;

    @Inject
    Scheduler scheduler;

    @AfterEach
    void allWentAsScripted() {
        service.verify();
    }

    @Test
    void archivesTheNewestFinishedBackupOfEachInstance() {
        service.instance("i-1")
                .backup("older", bytes("older"))
                .backup("newest", bytes("newest of one"))
                .backup(Backup.builder(ONE, BackupId.of("failed"))
                        .status(BackupStatus.of("failed"))
                        .endTime(BackupTime.of("2026-12-31 04:00:26"))
                        .build());
        service.instance("i-2").backup("newest", bytes("newest of two"));

        archive.archive();

        assertThat(file(ONE, "newest")).hasContent("newest of one");
        assertThat(file(TWO, "newest")).hasContent("newest of two");
        assertThat(file(ONE, "older")).doesNotExist();
        assertThat(file(ONE, "failed")).doesNotExist();
    }

    @Test
    void anInstanceThatFailsDoesNotKeepTheOthersFromBeingArchived() {
        service.onAction("DescribeBackups")
                .with("InstanceUuid", "i-1")
                .refuse(404, "ResourceNotFound", "no such instance");
        service.instance("i-2").backup("after-a-failure", bytes("newer"));

        archive.archive();

        assertThat(file(TWO, "after-a-failure")).hasContent("newer");
    }

    @Test
    void theArchiveHasItsTurnAtFourEachNight() {
        Instant next = scheduler.getScheduledJob(NightlyArchive.JOB).getNextFireTime();

        assertThat(next.atZone(ZoneId.systemDefault()).toLocalTime()).isEqualTo(LocalTime.of(4, 0));
    }

    @Test
    void theClientIsClosedWithTheApplication() {
        InstanceHandle<BackupClient> bean = Arc.container().instance(BackupClient.class);
        BackupClient client = bean.get();

        bean.destroy(); // as the container does when the application stops
        Arc.container().instance(NightlyArchive.class).destroy(); // held the client: the next test gets both anew

        assertThatThrownBy(() -> client.listBackups(ONE)).isInstanceOf(TransportClosedException.class);
    }

    private Path file(InstanceUuid instance, String backup) {
        return DownloadTarget.in(config.directory()).path(instance, BackupId.of(backup));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}

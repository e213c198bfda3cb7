package com.example.micronaut;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.DownloadTarget;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.domain.BackupTime;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.testkit.InMemoryTransport;
import io.cdsbackup.testkit.ModelTransport;
import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The job against the testkit's fake: the tests share one application and one fake, and each adds newer backups. */
@MicronautTest(startApplication = false)
@TestInstance(Lifecycle.PER_CLASS)
class NightlyArchiveTest implements TestPropertyProvider {

    private static final InstanceUuid ONE = InstanceUuid.of("i-1");
    private static final InstanceUuid TWO = InstanceUuid.of("i-2");

    private static final ModelTransport SERVICE = InMemoryTransport.model();

    @TempDir
    static Path folder;

    @Inject
    NightlyArchive archive;

    /** The testkit's fake in place of the application's transport: this method alone does it. */
    // snippet: fake
    @MockBean(TransportProvider.class)
    static TransportProvider transport() {
        return SERVICE;
    }
    // end snippet

    @Override
    public Map<String, String> getProperties() {
        return Map.of(
                "cds.backup.secret-id", "AKEXAMPLE",
                "cds.backup.secret-key", "secret-for-tests",
                "cds.backup.instances", "i-1,i-2",
                "cds.backup.directory", folder.toString());
    }

    @AfterEach
    void allWentAsScripted() {
        SERVICE.verify();
    }

    @Test
    void archivesTheNewestFinishedBackupOfEachInstance() {
        SERVICE.instance("i-1")
                .backup("older", bytes("older"))
                .backup("newest", bytes("newest of one"))
                .backup(Backup.builder(ONE, BackupId.of("failed"))
                        .status(BackupStatus.of("failed"))
                        .endTime(BackupTime.of("2026-12-31 04:00:26"))
                        .build());
        SERVICE.instance("i-2").backup("newest", bytes("newest of two"));

        archive.archive();

        assertThat(file(ONE, "newest")).hasContent("newest of one");
        assertThat(file(TWO, "newest")).hasContent("newest of two");
        assertThat(file(ONE, "older")).doesNotExist();
        assertThat(file(ONE, "failed")).doesNotExist();
    }

    @Test
    void anInstanceThatFailsDoesNotKeepTheOthersFromBeingArchived() {
        SERVICE.onAction("DescribeBackups")
                .with("InstanceUuid", "i-1")
                .refuse(404, "ResourceNotFound", "no such instance");
        SERVICE.instance("i-2").backup("after-a-failure", bytes("newer"));

        archive.archive();

        assertThat(file(TWO, "after-a-failure")).hasContent("newer");
    }

    private static Path file(InstanceUuid instance, String backup) {
        return DownloadTarget.in(folder).path(instance, BackupId.of(backup));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}

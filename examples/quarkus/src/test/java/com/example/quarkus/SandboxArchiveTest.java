package com.example.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.DownloadTarget;
import io.cdsbackup.sandbox.Content;
import io.cdsbackup.sandbox.SampleDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The application as it runs: its transport, its signatures, its files. Only the cloud is another. */
@QuarkusTest
@WithTestResource(Sandbox.class)
class SandboxArchiveTest {

    @Inject
    NightlyArchive archive;

    @Inject
    BackupConfig config;

    @Test
    void theNewestBackupIsArchivedByteForByte() {
        archive.archive();

        Path file = DownloadTarget.in(config.directory()).path(SampleDatabase.INSTANCE, SampleDatabase.BACKUP);
        assertThat(file).hasBinaryContent(bytes(SampleDatabase.dump()));
    }

    private static byte[] bytes(Content content) {
        byte[] bytes = new byte[Math.toIntExact(content.length())];
        content.read(0, bytes, 0, bytes.length);
        return bytes;
    }
}

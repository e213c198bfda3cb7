package com.example.micronaut;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.DownloadTarget;
import io.cdsbackup.sandbox.Content;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxCloud;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The application as it runs: its transport, its signatures, its files. Only the cloud is another. */
@MicronautTest(startApplication = false)
@TestInstance(Lifecycle.PER_CLASS)
class SandboxArchiveTest implements TestPropertyProvider {

    @TempDir
    static Path folder;

    @AutoClose
    private final SandboxCloud cloud = SandboxCloud.withSampleDatabase();

    @Inject
    NightlyArchive archive;

    @Override
    public Map<String, String> getProperties() {
        return Map.of(
                "cds.backup.endpoint", cloud.endpoint().toString(),
                "cds.backup.secret-id", cloud.credentials().accessKeyId(),
                "cds.backup.secret-key", cloud.credentials().secretKey(),
                "cds.backup.instances", SampleDatabase.INSTANCE.value(),
                "cds.backup.directory", folder.toString());
    }

    @Test
    void theNewestBackupIsArchivedByteForByte() {
        archive.archive();

        Path file = DownloadTarget.in(folder).path(SampleDatabase.INSTANCE, SampleDatabase.BACKUP);
        assertThat(file).hasBinaryContent(bytes(SampleDatabase.dump()));
    }

    private static byte[] bytes(Content content) {
        byte[] bytes = new byte[Math.toIntExact(content.length())];
        content.read(0, bytes, 0, bytes.length);
        return bytes;
    }
}

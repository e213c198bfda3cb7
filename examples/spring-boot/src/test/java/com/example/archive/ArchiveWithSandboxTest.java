package com.example.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.sandbox.Door;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.testkit.SandboxExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Against a cloud on this machine: real requests, signatures, files. */
@SpringBootTest(properties = {"archive.cron=-", "spring.main.keep-alive=false", "cds.backup.download.network=public"})
class ArchiveWithSandboxTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.withSampleDatabase().pooledClients();

    @TempDir
    static Path folder;

    @Autowired
    private NightlyArchive archive;

    @DynamicPropertySource
    static void callTheSandbox(DynamicPropertyRegistry properties) {
        properties.add("cds.backup.region", () -> "");
        properties.add("cds.backup.endpoint", () -> SANDBOX.cloud().endpoint().toString());
        properties.add(
                "cds.backup.credentials.secret-id",
                () -> SANDBOX.cloud().credentials().accessKeyId());
        properties.add(
                "cds.backup.credentials.secret-key",
                () -> SANDBOX.cloud().credentials().secretKey());
        properties.add("archive.folder", () -> folder.toString());
        properties.add("archive.instances", () -> "i-unknown," + SampleDatabase.INSTANCE.value());
    }

    @Test
    void bringsTheNewestBackupOnceAndGoesOnAfterAFailure() {
        assertThat(archive.archive())
                .singleElement()
                .satisfies(file -> assertThat(file).hasParent(folder).isNotEmptyFile());

        assertThat(archive.archive()).hasSize(1);
        assertThat(SANDBOX.cloud().exchanges(Door.PUBLIC)).hasSize(1);
    }
}

package com.example.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.sandbox.Door;
import io.cdsbackup.sandbox.RecordedExchange;
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

@SpringBootTest(properties = "cds.backup.download.network=public")
class BackupFetcherTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.withSampleDatabase().pooledClients();

    @Autowired
    private BackupFetcher fetcher;

    @Autowired
    private CountingClient client;

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
    }

    @Test
    void theInterceptorMarksTheCallAndNotTheDownload(@TempDir Path folder) {
        assertThat(fetcher.fetch(SampleDatabase.INSTANCE, SampleDatabase.BACKUP, folder))
                .isNotEmptyFile();

        assertThat(SANDBOX.cloud().exchanges(Door.API)).isNotEmpty().allMatch(BackupFetcherTest::saysWhoCalls);
        assertThat(SANDBOX.cloud().exchanges(Door.PUBLIC)).isNotEmpty().noneMatch(BackupFetcherTest::saysWhoCalls);
        assertThat(client.requests()).isEqualTo(SANDBOX.cloud().exchanges().size());
    }

    private static boolean saysWhoCalls(RecordedExchange exchange) {
        return exchange.fields().first("X-Caller").isPresent();
    }
}

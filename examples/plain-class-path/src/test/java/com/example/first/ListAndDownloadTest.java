package com.example.first;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.Program;
import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.DownloadedBackup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.testkit.InMemoryTransport;
import io.cdsbackup.testkit.ModelTransport;
import io.cdsbackup.testkit.SandboxExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ListAndDownloadTest {

    @RegisterExtension
    final SandboxExtension sandbox = SandboxExtension.withSampleDatabase();

    private final byte[] content = "-- a dump".getBytes(UTF_8);

    @TempDir
    private Path directory;

    @Test
    void theFakeStandsInForTheService() {
        // snippet: fake
        ModelTransport service = InMemoryTransport.model(); // plays the service
        service.instance("i-1").backup("b-1", content);

        try (BackupClient client = BackupClient.builder()
                .credentials(Credentials.of("AKEXAMPLE", "secret-for-tests"))
                .transport(service)
                .build()) {
            DownloadedBackup done =
                    client.download(InstanceUuid.of("i-1"), BackupId.of("b-1"), DownloadTarget.in(directory));

            assertThat(done.file()).hasBinaryContent(content);
        }
        // end snippet
    }

    @Test
    @Timeout(value = 90, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theProgramListsAndDownloadsWithWhatItsEnvironmentSays() throws IOException, InterruptedException {
        String file = SampleDatabase.INSTANCE + "_" + SampleDatabase.BACKUP;

        Program program = Program.run(
                sandbox.cloud(),
                Map.of(),
                "com.example.first.ListAndDownload",
                SampleDatabase.INSTANCE.value(),
                SampleDatabase.BACKUP.value(),
                directory.toString());

        assertThat(program.output()).contains(SampleDatabase.BACKUP + " finished ", file);
        assertThat(program.exitCode()).isZero();
        assertThat(directory.resolve(file)).content(UTF_8).startsWith("--");
    }
}

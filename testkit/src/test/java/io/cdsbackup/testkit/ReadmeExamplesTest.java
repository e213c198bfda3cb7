package io.cdsbackup.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.DownloadedBackup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Network;
import io.cdsbackup.error.ResourceNotFoundException;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.sandbox.Door;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxCloud;
import io.cdsbackup.testkit.contract.TransportContract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the README shows is here, and runs. That it is the same to the letter is held by {@code SnippetsTest} of consumer-tests. */
class ReadmeExamplesTest {

    private final byte[] content = {1, 2, 3};

    @Test
    void theModel() {
        // snippet: model
        ModelTransport service = InMemoryTransport.model();
        service.instance("i-1").backup("b-1", content);
        service.onAction("DownloadBackup").refuse(500, "InternalError", "busy"); // once, then the model answers
        InMemoryStore store = InMemoryStore.create();
        ManualClock clock = ManualClock.at("2026-01-01T00:00:00Z");

        try (BackupClient client = builder()
                .transport(service)
                .backupStore(store)
                .clock(clock)
                .ticker(clock)
                .sleeper(clock)
                .build()) {
            DownloadedBackup backup =
                    client.download(InstanceUuid.of("i-1"), BackupId.of("b-1"), DownloadTarget.in(Path.of("/backups")));

            assertThat(store.content(backup.file())).hasValue(content);
            assertThat(service.calls("DownloadBackup")).hasSize(2);
            assertThat(clock.sleeps()).hasSize(1);
            service.verify();
        }
        // end snippet
    }

    @Test
    void theScript() {
        // snippet: script
        ScriptedTransport fake = InMemoryTransport.scripted();
        fake.onAction("DownloadBackup").with("BackupId", "b-1").answer(404, """
                {"Code":"ResourceNotFound","Message":"no such backup"}""");

        try (BackupClient client = builder().transport(fake).build()) {
            assertThatThrownBy(() -> client.requestDownload(InstanceUuid.of("i-1"), BackupId.of("b-1")))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
        // end snippet
    }

    @Test
    void theSandboxForEachTestAndForAClassAndForPooledClients() {
        for (Class<?> shown : List.of(NightlyBackupTest.class, SharedCloudTest.class, Pooled.class)) {
            TestRun run = TestRun.of(shown);

            assertThat(run.failures()).isEmpty();
            assertThat(run.passed()).hasSize(1);
        }
    }

    private static BackupClientBuilder complete(BackupClientBuilder builder) {
        return builder.jsonCodec(new TestJson()).backupStore(InMemoryStore.create());
    }

    private static BackupClientBuilder builder() {
        return BackupClient.builder()
                .credentials(Credentials.of("AKEXAMPLE", "secret-for-tests"))
                .jsonCodec(new TestJson())
                .backupStore(InMemoryStore.create());
    }

    // snippet: contract
    static class MyTransportContract extends TransportContract {
        @Override
        protected Transport transport(TransportSettings settings) {
            return new MyTransportProvider().transport(settings);
        }

        @Override
        protected Map<Integer, String> waivers() { // skipped, each with its reason
            return Map.of(2, "MyClient takes queries apart");
        }
    }
    // end snippet

    private static final class MyTransportProvider {
        Transport transport(TransportSettings settings) {
            return InMemoryTransport.scripted().transport(settings);
        }
    }

    // snippet: each
    static class NightlyBackupTest {

        @RegisterExtension
        final SandboxExtension sandbox = SandboxExtension.withSampleDatabase(); // or of(SandboxCloud.builder()...)

        @Test
        void triesAgainAfterAFailure() {
            sandbox.cloud().faultOnApi(Fault.refusal(500, "InternalError", "busy"));

            try (BackupClient client = complete(sandbox.clientBuilder()).build()) {
                assertThat(client.listBackups(SampleDatabase.INSTANCE)).hasSize(2);
            }

            assertThat(sandbox.cloud().exchanges(Door.API)).hasSize(2);
        }
    }
    // end snippet

    // snippet: shared
    static class SharedCloudTest {

        @RegisterExtension
        static final SandboxExtension sandbox = SandboxExtension.withSampleDatabase();

        static BackupClient client;

        @BeforeAll
        static void open() {
            client = complete(sandbox.clientBuilder()).build();
        }

        @AfterAll
        static void close() {
            client.close();
        }

        @Test
        void lists() {
            assertThat(client.listBackups(SampleDatabase.INSTANCE)).hasSize(2);
        }
    }
    // end snippet

    static class Pooled {
        // snippet: pooled
        static final HttpClient HTTP = HttpClient.newHttpClient();

        @RegisterExtension
        final SandboxExtension sandbox = SandboxExtension.withSampleDatabase().pooledClients();
        // end snippet

        @Test
        void keepsItsConnection(SandboxCloud cloud) throws IOException, InterruptedException {
            URI link = cloud.link(SampleDatabase.INSTANCE, SampleDatabase.BACKUP, Network.PUBLIC)
                    .uri();
            assertThat(HTTP.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}

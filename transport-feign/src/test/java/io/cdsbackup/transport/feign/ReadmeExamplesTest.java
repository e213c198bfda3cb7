package io.cdsbackup.transport.feign;

import static feign.Logger.Level.FULL;
import static org.assertj.core.api.Assertions.assertThat;

import feign.Client;
import feign.Feign;
import feign.Logger;
import feign.RequestInterceptor;
import feign.http2client.Http2Client;
import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.sandbox.Door;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.testkit.SandboxExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the README shows. */
class ReadmeExamplesTest {

    @RegisterExtension
    final SandboxExtension sandbox = SandboxExtension.withSampleDatabase().pooledClients();

    @Test
    void eachBuilderMakesAClientThatLists() {
        Client client = new Http2Client();
        RequestInterceptor mine = request -> request.header("X-Mine", "yes");
        Logger log = new Logger.NoOpLogger();

        // snippet: clients
        BackupClientBuilder found = BackupClient.builder(); // with Feign's default client, and our settings

        BackupClientBuilder byClient =
                BackupClient.builder().transport(FeignTransport.using(client)); // your feign.Client

        BackupClientBuilder byBuilder = BackupClient.builder()
                .transport(FeignTransport.using(() -> Feign.builder() // your builder, new each time
                        .client(client)
                        .requestInterceptor(mine)
                        .logger(log)
                        .logLevel(FULL)));

        BackupClientBuilder byBoth = BackupClient.builder()
                .transport(FeignTransport.using(Feign::builder, client)); // your builder above your client
        // end snippet

        for (BackupClientBuilder builder : List.of(found, byClient, byBuilder, byBoth)) {
            try (BackupClient made = builder.endpoint(sandbox.cloud().endpoint())
                    .credentials(sandbox.cloud().credentials())
                    .build()) {
                assertThat(made.listBackups(SampleDatabase.INSTANCE)).hasSize(2);
            }
        }
        assertThat(sandbox.cloud().exchanges(Door.API))
                .extracting(exchange -> exchange.fields().all("X-Mine"))
                .containsExactly(List.of(), List.of(), List.of("yes"), List.of());
    }
}

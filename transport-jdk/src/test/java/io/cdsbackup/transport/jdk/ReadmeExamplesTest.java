package io.cdsbackup.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.port.ProxySettings;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.testkit.SandboxExtension;
import java.net.http.HttpClient;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the README shows. */
class ReadmeExamplesTest {

    @RegisterExtension
    final SandboxExtension sandbox = SandboxExtension.withSampleDatabase().pooledClients();

    @Test
    void eachBuilderMakesAClientThatLists() throws NoSuchAlgorithmException {
        SSLContext companyTrust = SSLContext.getDefault();

        // snippet: clients
        BackupClientBuilder found = BackupClient.builder(); // with this transport, and the environment's credentials

        BackupClientBuilder behindProxy = BackupClient.builder()
                .transportSettings(TransportSettings.defaults()
                        .withConnectTimeout(Duration.ofSeconds(5))
                        .withProxy(ProxySettings.of("proxy.example", 3128)));

        HttpClient yours = HttpClient.newBuilder().sslContext(companyTrust).build();
        BackupClientBuilder byYours = BackupClient.builder().transport(JdkTransport.using(yours));
        // end snippet

        for (BackupClientBuilder builder : List.of(found, behindProxy, byYours)) {
            try (BackupClient client = builder.endpoint(sandbox.cloud().endpoint())
                    .credentials(sandbox.cloud().credentials())
                    .build()) {
                assertThat(client.listBackups(SampleDatabase.INSTANCE)).hasSize(2);
            }
        }
    }
}

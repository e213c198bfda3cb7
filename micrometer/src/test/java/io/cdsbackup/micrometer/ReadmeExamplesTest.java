package io.cdsbackup.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Region;
import io.cdsbackup.testkit.InMemoryStore;
import io.cdsbackup.testkit.InMemoryTransport;
import io.cdsbackup.testkit.ModelTransport;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

/** What the README shows. */
class ReadmeExamplesTest {

    @Test
    void a_registry_has_what_the_client_did() {
        MeterRegistry registry = new SimpleMeterRegistry();
        ModelTransport service = InMemoryTransport.model();
        service.instance("i-1");
        // snippet: listener
        BackupClientBuilder builder =
                BackupClient.builder().region(Region.ASIA).listener(MicrometerListener.of(registry));
        // end snippet

        try (BackupClient client = builder.credentials(Credentials.of("AKEXAMPLE", "secret-for-tests"))
                .transport(service)
                .backupStore(InMemoryStore.create())
                .build()) {
            client.listBackups(InstanceUuid.of("i-1"));
        }

        assertThat(registry.get(MicrometerListener.CALLS).timer().count()).isEqualTo(1);
    }
}

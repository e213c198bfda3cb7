package com.example.traced;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.sandbox.Door;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.testkit.InMemoryTransport;
import io.cdsbackup.testkit.ModelTransport;
import io.cdsbackup.testkit.SandboxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TracedListingTest {

    // Feign's own client keeps connections in a pool of the JVM's, which nobody can close.
    @RegisterExtension
    final SandboxExtension sandbox = SandboxExtension.withSampleDatabase().pooledClients();

    @Test
    void callsCarryTheTrace() {
        Credentials key = sandbox.cloud().credentials();
        BackupClientBuilder builder = TracedListing.builder(
                        key.accessKeyId(), key.secretKey(), request -> request.header("X-Trace", "trace-1"))
                .endpoint(sandbox.cloud().endpoint());

        try (BackupClient client = builder.build()) {
            assertThat(TracedListing.list(client, SampleDatabase.INSTANCE))
                    .hasSize(2)
                    .contains(SampleDatabase.BACKUP + " finished");
        }

        assertThat(sandbox.cloud().exchanges(Door.API))
                .isNotEmpty()
                .allSatisfy(
                        exchange -> assertThat(exchange.fields().all("X-Trace")).containsExactly("trace-1"));
    }

    @Test
    void theFakeStandsInForTheService() {
        // snippet: fake
        ModelTransport service = InMemoryTransport.model();
        service.instance("i-1").backup("b-1", "a dump".getBytes(UTF_8));
        BackupClientBuilder builder = TracedListing.builder("AKEXAMPLE", "secret-for-tests", request -> {})
                .transport(service); // the fake
        // end snippet

        try (BackupClient client = builder.build()) {
            assertThat(TracedListing.list(client, InstanceUuid.of("i-1"))).containsExactly("b-1 finished");
        }
    }
}

package com.example.quarkus;

import io.cdsbackup.testkit.InMemoryTransport;
import io.cdsbackup.testkit.ModelTransport;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** The application with the testkit's fake in place of its transport: the producer alone does it. */
public final class FakedService implements QuarkusTestProfile {

    // snippet: fake
    @Produces
    @Singleton
    ModelTransport service() {
        return InMemoryTransport.model();
    }
    // end snippet

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "cds.backup.secret-id", "AKEXAMPLE",
                "cds.backup.secret-key", "secret-for-tests",
                "cds.backup.instances", "i-1,i-2",
                "cds.backup.directory", TestFolder.fresh());
    }
}

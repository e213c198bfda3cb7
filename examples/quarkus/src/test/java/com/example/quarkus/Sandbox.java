package com.example.quarkus;

import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxCloud;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A cloud on this machine, which the application is configured for as it is for the real one. */
public final class Sandbox implements QuarkusTestResourceLifecycleManager {

    private final SandboxCloud cloud = SandboxCloud.withSampleDatabase();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "cds.backup.endpoint", cloud.endpoint().toString(),
                "cds.backup.secret-id", cloud.credentials().accessKeyId(),
                "cds.backup.secret-key", cloud.credentials().secretKey(),
                "cds.backup.instances", SampleDatabase.INSTANCE.value(),
                "cds.backup.directory", TestFolder.fresh());
    }

    @Override
    public void stop() {
        cloud.close();
    }
}

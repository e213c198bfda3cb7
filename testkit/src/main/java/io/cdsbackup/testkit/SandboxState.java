package io.cdsbackup.testkit;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a cloud was like before a test: the credentials that it took, and the backups that each instance had. */
final class SandboxState {

    private final Credentials credentials;
    private final Map<InstanceUuid, List<SandboxBackup>> backups;

    private SandboxState(Credentials credentials, Map<InstanceUuid, List<SandboxBackup>> backups) {
        this.credentials = credentials;
        this.backups = backups;
    }

    static SandboxState of(SandboxCloud cloud) {
        Map<InstanceUuid, List<SandboxBackup>> backups = new LinkedHashMap<>();
        cloud.instances().forEach(instance -> backups.put(instance, cloud.backups(instance)));
        return new SandboxState(cloud.credentials(), backups);
    }

    @Override
    public String toString() {
        return "SandboxState" + backups.keySet();
    }

    /** Undoes what the test did. */
    void restore(SandboxCloud cloud) {
        cloud.clearFaults();
        cloud.clearRecords();
        cloud.replaceCredentials(credentials);
        for (InstanceUuid instance : cloud.instances()) {
            List<SandboxBackup> before = backups.getOrDefault(instance, List.of());
            List<SandboxBackup> now = cloud.backups(instance);
            if (!now.equals(before)) {
                now.forEach(backup -> cloud.remove(instance, backup.id()));
                before.forEach(cloud::put);
            }
        }
    }
}

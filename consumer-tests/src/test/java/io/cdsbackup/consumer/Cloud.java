package io.cdsbackup.consumer;

import io.cdsbackup.sandbox.Door;
import io.cdsbackup.sandbox.RecordedExchange;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.util.List;
import java.util.Map;

/** A sandbox with one backup, in the JVM of the tests, for programs in JVMs of their own. */
final class Cloud implements AutoCloseable {

    static final String INSTANCE_ID = "instance-1";
    static final String BACKUP_ID = "backup-1";
    static final String CONTENT = "-- a dump\nINSERT INTO books VALUES ('红楼梦');\n";

    private final SandboxCloud sandbox = SandboxCloud.builder()
            .backup(SandboxBackup.builder(INSTANCE_ID, BACKUP_ID)
                    .content(CONTENT)
                    .build())
            .start();

    /** What a user sets so that a program finds the cloud and its credentials. */
    Map<String, String> environment() {
        return Map.of(
                "CDS_ENDPOINT", sandbox.endpoint().base().toString(),
                "CDS_SECRET_ID", sandbox.credentials().accessKeyId(),
                "CDS_SECRET_KEY", sandbox.credentials().secretKey());
    }

    void forget() {
        sandbox.clearRecords();
    }

    List<String> actions() {
        return sandbox.exchanges(Door.API).stream()
                .map(exchange -> exchange.parameter("Action").orElse("none"))
                .toList();
    }

    List<RecordedExchange> exchanges() {
        return sandbox.exchanges();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}

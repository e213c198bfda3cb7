package tests;

import io.cdsbackup.BackupClient;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.testkit.SandboxExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeavesOneOpen {

    @RegisterExtension
    static final SandboxExtension sandbox = SandboxExtension.withSampleDatabase();

    private static BackupClient client;

    @BeforeAll
    static void open() {
        client = sandbox.clientBuilder().build();
    }

    @Test
    void lists() {
        client.listBackups(SampleDatabase.INSTANCE);
    }
}

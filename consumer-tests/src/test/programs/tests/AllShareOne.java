package tests;

import io.cdsbackup.BackupClient;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxCloud;
import io.cdsbackup.testkit.SandboxExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

class AllShareOne {

    @RegisterExtension
    static final SandboxExtension sandbox = SandboxExtension.withSampleDatabase();

    private static BackupClient client;
    private static SandboxCloud first;

    @BeforeAll
    static void open(SandboxCloud cloud) {
        first = cloud;
        client = sandbox.clientBuilder().build();
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @RepeatedTest(3)
    void lists(SandboxCloud cloud) {
        if (cloud != first || client.listBackups(SampleDatabase.INSTANCE).size() != 2) {
            throw new AssertionError("not the shared cloud");
        }
    }
}

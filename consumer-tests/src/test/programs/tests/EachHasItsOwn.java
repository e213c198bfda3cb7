package tests;

import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.sandbox.Door;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxCloud;
import io.cdsbackup.testkit.SandboxExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class EachHasItsOwn {

    @RegisterExtension
    final SandboxExtension sandbox = SandboxExtension.withSampleDatabase();

    @TempDir
    Path folder;

    @RepeatedTest(3)
    void downloads() {
        try (BackupClient client = sandbox.clientBuilder().build()) {
            client.download(SampleDatabase.INSTANCE, SampleDatabase.BACKUP, DownloadTarget.in(folder));
        }
        long actions = sandbox.cloud().exchanges(Door.API).size();
        if (actions != 2 && actions != 1) {
            throw new AssertionError("requests of others: " + sandbox.cloud().exchanges());
        }
    }

    @Test
    void leaksAClient(SandboxCloud cloud) {
        sandbox.clientBuilder().build().listBackups(SampleDatabase.INSTANCE);
    }

    @Test
    void failsByItself() {
        sandbox.clientBuilder().build();
        throw new AssertionError("its own failure");
    }
}

package sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.BackupClient;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.sandbox.Door;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.RecordedExchange;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;

/** A client meets the faults of a cloud, as the README of the sandbox shows it. */
public final class Faults {

    public static void main(String[] arguments) throws InterruptedException {
        // snippet: faults
        try (SandboxCloud cloud = SandboxCloud.builder()
                .backup(SandboxBackup.builder("i-1", "b-1").generated(5L << 30, 42).build()) // 5 GiB that need no memory
                .start()) {
            cloud.faultOnApi(Fault.refusal(500, "InternalError", "busy")).times(2);
            cloud.faultOnFiles(Fault.reset(1_000_000)).after(1).at(Door.PUBLIC);

            try (BackupClient client = BackupClient.builder() // or any other client
                    .endpoint(cloud.endpoint())
                    .credentials(cloud.credentials())
                    .build()) {
                client.listBackups(InstanceUuid.of("i-1")); // two failures, then an answer
            }

            assertThat(cloud.unmatched()).isEmpty();
            assertThat(cloud.exchanges(Door.API)).extracting(RecordedExchange::status).containsExactly(500, 500, 200);
        }
        // end snippet
        System.out.println("held");
    }
}

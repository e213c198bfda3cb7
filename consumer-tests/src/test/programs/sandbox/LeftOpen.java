package sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.BackupClient;
import io.cdsbackup.sandbox.OpenConnection;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxCloud;
import java.time.Duration;

/** Nothing is left open of a cloud and its client, as the README of the sandbox shows it. */
public final class LeftOpen {

    public static void main(String[] arguments) throws InterruptedException {
        // snippet: left-open
        try (SandboxCloud cloud = SandboxCloud.withSampleDatabase()) {
            try (BackupClient client = BackupClient.builder()
                    .endpoint(cloud.endpoint())
                    .credentials(cloud.credentials())
                    .build()) {
                client.listBackups(SampleDatabase.INSTANCE);
                assertThat(cloud.openConnections()).hasSize(1).noneMatch(OpenConnection::inFlight);
            }
            // The JDK's client before 21 lets go of its connections only when it is collected; others, when they are closed.
            assertThat(cloud.awaitNoConnections(OpenConnection::inFlight, Duration.ofSeconds(5))).isTrue();
            cloud.close();
            assertThat(cloud.awaitThreadsEnded(Duration.ofSeconds(5))).isTrue();
        }
        // end snippet
        System.out.println("held");
    }
}

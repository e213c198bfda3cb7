package io.cdsbackup.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.BackupClient;
import io.cdsbackup.domain.ActionName;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.port.CallEnded;
import io.cdsbackup.port.ClientCall;
import io.cdsbackup.port.ClientListener;
import io.cdsbackup.port.TransportProvider;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class HealthTest {

    private final RecordingTransport fake = new RecordingTransport();

    private ApplicationContextRunner application() {
        return Applications.withCredentials()
                .withConfiguration(AutoConfigurations.of(CdsBackupHealthAutoConfiguration.class))
                .withBean(TransportProvider.class, () -> fake);
    }

    private static void ended(ApplicationContext context, ErrorKind failure) {
        ClientCall call = new ClientCall(1, ActionName.of("DescribeBackups"), null, null);
        context.getBean(CallHealth.class).listener().outcome(new CallEnded(call, Duration.ofSeconds(1), failure, 0));
    }

    private static Health health(ApplicationContext context) {
        return context.getBean("cdsBackupHealthIndicator", HealthIndicator.class)
                .health();
    }

    @Test
    void nothingIsKnownBeforeTheFirstCallAndNoneIsMadeToKnow() {
        application().run(context -> {
            assertThat(health(context).getStatus()).isEqualTo(Status.UNKNOWN);
            assertThat(health(context).getDetails()).isEmpty();
            assertThat(fake.model().calls()).isEmpty();
        });
    }

    @Test
    void aCallThatWentWellIsUpAndOneThatFailedIsUnknown() {
        application().run(context -> {
            ended(context, null);
            assertThat(health(context).getStatus()).isEqualTo(Status.UP);
            assertThat(health(context).getDetails()).containsOnlyKeys("lastSuccess");

            ended(context, ErrorKind.NETWORK);
            assertThat(health(context).getStatus()).isEqualTo(Status.UNKNOWN);
            assertThat(health(context).getDetails())
                    .containsOnlyKeys("lastSuccess", "lastFailure", "lastFailureKind")
                    .containsEntry("lastFailureKind", "network");
        });
    }

    @Test
    void aFailureIsDownWhereThatIsAskedFor() {
        application()
                .withPropertyValues("cds.backup.health.down-on-failure=true")
                .run(context -> {
                    ended(context, ErrorKind.NETWORK);
                    assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);

                    ended(context, null);
                    assertThat(health(context).getStatus()).isEqualTo(Status.UP);
                });
    }

    @Test
    void theClientTellsOfItsCallsAndNoListenerIsInTheApplicationsWay() {
        fake.model().instance("i-1");
        application().run(context -> {
            assertThat(context).doesNotHaveBean(ClientListener.class);
            BackupClient client = context.getBean(BackupClient.class);
            assertThat(client.listBackups(InstanceUuid.of("i-1"))).isEmpty();
            // All is told by then.
            client.close();

            assertThat(health(context).getStatus()).isEqualTo(Status.UP);
        });
    }

    @Test
    void aClientOfTheApplicationsOwnHasNoIndicator() {
        application()
                .withBean(
                        "own",
                        BackupClient.class,
                        () -> BackupClient.builder()
                                .credentials(Credentials.of(Applications.ID, Applications.KEY))
                                .transport(fake)
                                .build())
                .run(context ->
                        assertThat(context).hasSingleBean(BackupClient.class).doesNotHaveBean(HealthIndicator.class));
    }

    @Test
    void itCanBeLeftOut() {
        application()
                .withPropertyValues("management.health.cdsbackup.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(HealthIndicator.class)
                        .doesNotHaveBean(CallHealth.class));
    }

    @Test
    void withoutTheActuatorThereIsNoListener() {
        application()
                .withClassLoader(
                        new FilteredClassLoader("org.springframework.boot.actuate", "org.springframework.boot.health"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(CallHealth.class));
    }
}

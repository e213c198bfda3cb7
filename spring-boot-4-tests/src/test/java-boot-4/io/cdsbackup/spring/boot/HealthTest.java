package io.cdsbackup.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.ActionName;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.port.CallEnded;
import io.cdsbackup.port.ClientCall;
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
        context.getBean(LastCalls.class).outcome(new CallEnded(call, Duration.ofSeconds(1), failure, 0));
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
    void itCanBeLeftOut() {
        application()
                .withPropertyValues("management.health.cdsbackup.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(HealthIndicator.class)
                        .doesNotHaveBean(LastCalls.class));
    }

    @Test
    void withoutTheActuatorThereIsNoListener() {
        application()
                .withClassLoader(
                        new FilteredClassLoader("org.springframework.boot.actuate", "org.springframework.boot.health"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(LastCalls.class));
    }
}

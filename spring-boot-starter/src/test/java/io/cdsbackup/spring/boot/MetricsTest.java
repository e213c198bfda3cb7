package io.cdsbackup.spring.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.BackupClient;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.micrometer.MicrometerListener;
import io.cdsbackup.port.TransportProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MetricsTest {

    private static final InstanceUuid INSTANCE = InstanceUuid.of("i-1");

    private final RecordingTransport fake = new RecordingTransport();
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void countsAndTimesCallsInTheApplicationsRegistry() {
        application()
                .withBean(MeterRegistry.class, () -> registry)
                .run(context -> listAndClose(context.getBean(BackupClient.class)));

        assertThat(registry.get(MicrometerListener.CALLS)
                        .tags("action", "DescribeBackups", "outcome", "success")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.find(MicrometerListener.CALLS).tagKeys("instance").timer())
                .isNull();
    }

    @Test
    void tagsEachInstanceWhereThatIsAskedFor() {
        application()
                .withBean(MeterRegistry.class, () -> registry)
                .withPropertyValues("cds.backup.metrics.instance-tag=true")
                .run(context -> listAndClose(context.getBean(BackupClient.class)));

        assertThat(registry.get(MicrometerListener.REQUESTS)
                        .tags("instance", "i-1")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void countsNothingWhereThatIsSaid() {
        application()
                .withBean(MeterRegistry.class, () -> registry)
                .withPropertyValues("cds.backup.metrics.enabled=false")
                .run(context -> listAndClose(context.getBean(BackupClient.class)));

        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void leavesAloneRegistriesOfWhichNoneIsMeant() {
        application()
                .withBean("one", MeterRegistry.class, () -> registry)
                .withBean("other", MeterRegistry.class, SimpleMeterRegistry::new)
                .run(context -> listAndClose(context.getBean(BackupClient.class)));

        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void doesWithoutARegistry() {
        application().run(context -> listAndClose(context.getBean(BackupClient.class)));
    }

    @Test
    void doesWithoutMicrometer() {
        application()
                .withClassLoader(new FilteredClassLoader("io.micrometer"))
                .run(context -> listAndClose(context.getBean(BackupClient.class)));
    }

    private ApplicationContextRunner application() {
        fake.model().instance("i-1").backup("b-1", "CREATE TABLE t (i INT);\n".getBytes(UTF_8));
        return Applications.withCredentials().withBean(TransportProvider.class, () -> fake);
    }

    // Closed here, since only then all is told.
    private static void listAndClose(BackupClient client) {
        assertThat(client.listBackups(INSTANCE)).hasSize(1);
        client.close();
    }
}

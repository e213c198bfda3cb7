package io.cdsbackup.examples.micronaut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.BackupClient;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.TransportClosedException;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanContextException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The application as it starts and stops, outside of the test environment. */
class ApplicationTest {

    private static final Map<String, Object> CONFIGURATION = Map.of(
            "cds.backup.secret-id", "AKEXAMPLE",
            "cds.backup.secret-key", "secret-for-tests",
            "cds.backup.instances", "i-1",
            "archive.cron", "0 0 4 29 2 ?");

    @Test
    void theClientIsClosedWithTheApplication() {
        BackupClient client;
        try (ApplicationContext application = start(CONFIGURATION)) {
            client = application.getBean(BackupClient.class);
        }

        assertThatThrownBy(() -> client.listBackups(InstanceUuid.of("i-1")))
                .isInstanceOf(TransportClosedException.class);
    }

    @Test
    void theJobIsScheduled() {
        try (ApplicationContext application = start(CONFIGURATION)) {
            assertThat(application.findBean(NightlySchedule.class)).isPresent();
        }
    }

    @Test
    void whatIsMissingInTheConfigurationIsSaidAtOnce() {
        Map<String, Object> incomplete = new HashMap<>(CONFIGURATION);
        incomplete.remove("cds.backup.secret-key");

        assertThatThrownBy(() -> start(incomplete).close())
                .isInstanceOf(BeanContextException.class)
                .hasMessageContaining("cds.backup.secret-key");
    }

    private static ApplicationContext start(Map<String, Object> configuration) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(configuration)
                .start();
    }
}

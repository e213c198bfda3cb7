package com.example.micronaut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.BackupClient;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.TransportClosedException;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.BeanContextException;
import io.micronaut.scheduling.cron.CronExpression;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The application as it starts and stops. */
class ApplicationTest {

    private static final Map<String, Object> CONFIGURATION = Map.of(
            "cds.backup.secret-id", "AKEXAMPLE",
            "cds.backup.secret-key", "secret-for-tests",
            "cds.backup.instances", "i-1");

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
    void theArchiveHasItsTurnAtFourEachNight() {
        String cron;
        try (ApplicationContext application = start(CONFIGURATION)) {
            cron = application.getRequiredProperty("archive.cron", String.class);
        }

        assertThat(CronExpression.create(cron).nextTimeAfter(ZonedDateTime.parse("2026-01-16T04:00:00Z")))
                .isEqualTo(ZonedDateTime.parse("2026-01-17T04:00:00Z"));
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
        return ApplicationContext.run(configuration, Environment.TEST);
    }
}

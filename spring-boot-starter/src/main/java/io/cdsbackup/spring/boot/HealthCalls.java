package io.cdsbackup.spring.boot;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the indicators of both lines share. Without one of them the client has no listener, and no thread for it. */
@Configuration(proxyBeanMethods = false)
final class HealthCalls {

    @Bean
    CallHealth cdsBackupCallHealth(CdsBackupProperties properties) {
        return new CallHealth(new LastCalls(InstantSource.system()), properties.health());
    }

    /** The listener is no bean, for an application may look for its own by their type. */
    @Bean
    BackupClientBuilderCustomizer cdsBackupHealthCalls(CallHealth health) {
        return builder -> builder.listener(health.listener());
    }
}

package io.cdsbackup.spring.boot;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the indicators of both lines share. Without one of them the client has no listener, and no thread for it. */
@Configuration(proxyBeanMethods = false)
final class HealthCalls {

    @Bean
    LastCalls cdsBackupLastCalls() {
        return new LastCalls(InstantSource.system());
    }

    @Bean
    CallHealth cdsBackupCallHealth(LastCalls calls, CdsBackupProperties properties) {
        return new CallHealth(calls, properties.health());
    }
}

package io.cdsbackup.spring.boot;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The indicator of Spring Boot 4. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(
        name = {
            "org.springframework.boot.health.contributor.HealthIndicator",
            "org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator"
        })
final class HealthOfBoot4 {

    /** Within, since Spring looks at all conditions of a class before it heeds one, and this one may have no class. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnEnabledHealthIndicator("cdsbackup")
    @Import(HealthCalls.class)
    static final class Enabled {

        @Bean
        @ConditionalOnMissingBean(name = "cdsBackupHealthIndicator")
        HealthIndicator cdsBackupHealthIndicator(CallHealth health) {
            return () ->
                    Health.status(health.status()).withDetails(health.details()).build();
        }
    }
}

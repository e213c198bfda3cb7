package io.cdsbackup.spring.boot;

import io.cdsbackup.micrometer.MicrometerListener;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts and times the client's calls in the application's registry, where it has one that is meant. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnProperty(name = "cds.backup.metrics.enabled", matchIfMissing = true)
final class MetricsConfiguration {

    @Bean
    BackupClientBuilderCustomizer cdsBackupMetrics(
            ObjectProvider<MeterRegistry> registries, CdsBackupProperties properties) {
        return builder -> registries.ifUnique(registry -> builder.listener(
                properties.metrics().instanceTag()
                        ? MicrometerListener.byInstance(registry)
                        : MicrometerListener.of(registry)));
    }
}

package io.cdsbackup.spring.boot;

import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.BackupVerifier;
import io.cdsbackup.domain.DownloadOptions;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Scope;

/**
 * Makes a client of the properties {@code cds.backup.*} and of the application's beans. Each bean here gives way to one of the
 * application's of the same type.
 */
@AutoConfiguration
@ConditionalOnProperty(name = "cds.backup.enabled", matchIfMissing = true)
@EnableConfigurationProperties(CdsBackupProperties.class)
@Import({FeignTransportConfiguration.class, MetricsConfiguration.class})
public final class CdsBackupAutoConfiguration {

    /** Made by Spring. */
    public CdsBackupAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    DownloadOptions cdsBackupDownloadOptions(CdsBackupProperties properties) {
        return new DownloadSettings(properties.download()).options();
    }

    /** A new one each time, for applications that want more clients than one. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    @ConditionalOnMissingBean
    BackupClientBuilder cdsBackupClientBuilder(
            CdsBackupProperties properties,
            BeanFactory beans,
            DownloadOptions options,
            ObjectProvider<SslBundles> bundles,
            ObjectProvider<BackupClientBuilderCustomizer> customizers) {
        BackupClientBuilder builder = BackupClient.builder();
        new ClientSettings(properties, bundles).applyTo(builder);
        new DownloadSettings(properties.download()).applyTo(builder);
        builder.downloadOptions(options);
        PortBeans.applyTo(builder, beans);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder;
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    BackupClient cdsBackupClient(BackupClientBuilder builder, ConfigurableApplicationContext context) {
        BackupClient client = builder.build();
        // Not a bean: a listener that is one would make the client before its time.
        context.addApplicationListener(new CloseAtShutdown(client, context));
        return client;
    }

    @Bean
    @ConditionalOnMissingBean
    BackupVerifier cdsBackupVerifier(BeanFactory beans) {
        return PortBeans.verifier(beans);
    }
}

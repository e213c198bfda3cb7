package com.example.micronaut;

import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.transport.jdk.JdkTransportProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The application's one client, made when it starts and closed when it stops. */
@Factory
final class BackupClientFactory {

    @Singleton
    TransportProvider transport() {
        return new JdkTransportProvider();
    }

    @Context
    @Bean(preDestroy = "close")
    BackupClient client(BackupConfig config, TransportProvider transport) {
        BackupClientBuilder builder =
                BackupClient.builder().credentials(config.credentials()).transport(transport);
        config.region().ifPresent(builder::region);
        config.endpoint().ifPresent(builder::endpoint);
        return builder.build();
    }
}

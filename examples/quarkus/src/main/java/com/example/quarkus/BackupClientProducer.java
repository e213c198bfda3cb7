package com.example.quarkus;

import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.transport.jdk.JdkTransportProvider;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The application's one client, made when it starts and closed when it stops. */
final class BackupClientProducer {

    /** The transport, unless there is another bean of its type. */
    @Produces
    @Singleton
    @DefaultBean
    TransportProvider transport() {
        return new JdkTransportProvider();
    }

    // A singleton, not application scoped: the class is final, so that there can be no proxy of it.
    @Produces
    @Singleton
    @Startup
    BackupClient client(BackupConfig config, TransportProvider transport) {
        BackupClientBuilder builder = BackupClient.builder()
                .credentials(Credentials.of(
                        config.secretId().get(), config.secretKey().get()))
                .transport(transport);
        config.region().ifPresent(builder::region);
        config.endpoint().ifPresent(builder::endpoint);
        return builder.build();
    }

    void close(@Disposes BackupClient client) {
        client.close();
    }
}

package io.cdsbackup.cli.command;

import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.cli.log.LogDetail;
import io.cdsbackup.cli.log.LoggedTransports;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.port.Environment;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens clients of the library, set up as the options and the environment say. */
public final class ClientSetup {

    private static final String TRANSPORT_PROPERTY = "cds.backup.transport";
    private static final String DEFAULT_TRANSPORT = "jdk";

    private final GlobalOptions options;
    private final String version;
    private final Surroundings surroundings;
    private final Supplier<BackupClientBuilder> account;

    private ClientSetup(
            GlobalOptions options, String version, Surroundings surroundings, Supplier<BackupClientBuilder> account) {
        this.options = options;
        this.version = version;
        this.surroundings = surroundings;
        this.account = account;
    }

    /**
     * Clients for the user's account.
     *
     * @param options the options
     * @param version the command's version
     * @param surroundings the process around the command
     * @return what opens them
     */
    public static ClientSetup of(GlobalOptions options, String version, Surroundings surroundings) {
        Environment environment = surroundings.environment();
        return new ClientSetup(options, version, surroundings, () -> {
            BackupClientBuilder builder = BackupClient.builder()
                    .environment(environment)
                    .transportSettings(options.transportSettings(environment));
            options.profile().ifPresent(builder::profile);
            options.region().ifPresent(builder::region);
            options.endpoint().ifPresent(builder::endpoint);
            return builder;
        });
    }

    /** Clients for a server on this machine: nothing of the user's account is looked at, and no proxy. */
    ClientSetup onThisMachine(Endpoint endpoint, Credentials credentials) {
        return new ClientSetup(
                options,
                version,
                surroundings,
                () -> BackupClient.builder()
                        .environment(Environment.of(Map.of()))
                        .transportSettings(options.directSettings())
                        .endpoint(endpoint)
                        .credentials(credentials));
    }

    BackupClient open(long bytesPerSecond) {
        Optional<String> transport = options.transport();
        BackupClientBuilder builder = account.get()
                .toolVersion(version)
                .sleeper(surroundings.sleeper())
                .maxBytesPerSecond(bytesPerSecond);
        // Both transports are on the command's path, so one must be named.
        if (transport.isPresent() || System.getProperty(TRANSPORT_PROPERTY) == null) {
            builder.transport(transport.orElse(DEFAULT_TRANSPORT));
        }
        if (options.logDetail() == LogDetail.ALL) {
            builder.transportDecorator(LoggedTransports::new);
        }
        return builder.build();
    }
}

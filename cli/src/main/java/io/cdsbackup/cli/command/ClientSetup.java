package io.cdsbackup.cli.command;

import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.port.Environment;
import java.util.Map;

/** Sets clients up. */
public final class ClientSetup {

    private static final String TRANSPORT_PROPERTY = "cds.backup.transport";
    private static final String DEFAULT_TRANSPORT = "jdk";

    private ClientSetup() {}

    /**
     * Clients for the user's account.
     *
     * @param options the options
     * @param environment the environment
     * @param version the command's version
     * @return what opens them
     */
    public static Clients forAccount(GlobalOptions options, Environment environment, String version) {
        return () -> {
            BackupClientBuilder builder = common(options, version)
                    .environment(environment)
                    .transportSettings(options.transportSettings(environment));
            options.profile().ifPresent(builder::profile);
            options.region().ifPresent(builder::region);
            options.endpoint().ifPresent(builder::endpoint);
            return builder.build();
        };
    }

    /**
     * Clients for a server on this machine: nothing of the user's account is looked at.
     *
     * @param options the options
     * @param version the command's version
     * @param endpoint the server
     * @param credentials its credentials
     * @return what opens them
     */
    static Clients forThisMachine(GlobalOptions options, String version, Endpoint endpoint, Credentials credentials) {
        return () -> common(options, version)
                .environment(Environment.of(Map.of()))
                .transportSettings(options.direct())
                .endpoint(endpoint)
                .credentials(credentials)
                .build();
    }

    private static BackupClientBuilder common(GlobalOptions options, String version) {
        BackupClientBuilder builder = BackupClient.builder().toolVersion(version);
        // Both transports are on the command's path, so one must be named.
        if (System.getProperty(TRANSPORT_PROPERTY) == null || options.transport().isPresent()) {
            builder.transport(options.transport().orElse(DEFAULT_TRANSPORT));
        }
        return builder;
    }
}

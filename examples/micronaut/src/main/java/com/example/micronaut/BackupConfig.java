package com.example.micronaut;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Region;
import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the application is told: checked when it starts, so that a wrong word is not found out at night. A class and not a
 * record, whose text would show the secret.
 */
@ConfigurationProperties("cds.backup")
final class BackupConfig {

    private final Credentials credentials;
    private final @Nullable Region region;
    private final @Nullable Endpoint endpoint;
    private final List<InstanceUuid> instances;
    private final Path directory;

    @ConfigurationInject
    BackupConfig(
            String secretId,
            String secretKey,
            @Nullable Region region,
            @Nullable String endpoint,
            List<String> instances,
            Path directory) {
        this.credentials = Credentials.of(secretId, secretKey);
        this.region = region;
        this.endpoint = endpoint == null ? null : Endpoint.of(endpoint);
        this.instances = instances.stream().map(InstanceUuid::of).toList();
        this.directory = directory;
    }

    Credentials credentials() {
        return credentials;
    }

    /** The region of the instances; without one, and without an endpoint, the library's default. */
    Optional<Region> region() {
        return Optional.ofNullable(region);
    }

    /** Where the API is, if not at the region's address. */
    Optional<Endpoint> endpoint() {
        return Optional.ofNullable(endpoint);
    }

    /** The instances whose backups are archived. */
    List<InstanceUuid> instances() {
        return instances;
    }

    /** The folder that the files are put into. */
    Path directory() {
        return directory;
    }
}

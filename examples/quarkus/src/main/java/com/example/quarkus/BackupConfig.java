package com.example.quarkus;

import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Region;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the application is told: checked when it starts, so that a wrong word is not found out at night. */
@ConfigMapping(prefix = "cds.backup")
interface BackupConfig {

    Secret<String> secretId();

    Secret<String> secretKey();

    /** The region of the instances; without one, and without an endpoint, the library's default. */
    Optional<Region> region();

    /** Where the API is, if not at the region's address: read by {@link Endpoint#of(String)}. */
    Optional<Endpoint> endpoint();

    /** The instances whose backups are archived, each read by {@link InstanceUuid#of(String)}. */
    List<InstanceUuid> instances();

    /** The folder that the files are put into. */
    Path directory();
}

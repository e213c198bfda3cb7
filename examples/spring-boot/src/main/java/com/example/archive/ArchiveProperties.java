package com.example.archive;

import io.cdsbackup.domain.InstanceUuid;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is archived, and where.
 *
 * @param folder where the files go
 * @param instances whose backups
 */
@ConfigurationProperties("archive")
public record ArchiveProperties(Path folder, @DefaultValue List<InstanceUuid> instances) {}

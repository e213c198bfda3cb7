package io.cdsbackup.domain;

import org.jspecify.annotations.Nullable;

/**
 * A MySQL instance, as the vendor's page on {@code DescribeDBInstances} has it.
 *
 * @param id its id
 * @param name what its owner calls it; null if the service does not say
 * @param status how it is, in the service's words; null if the service does not say
 * @param version which MySQL it is; null if the service does not say
 * @param regionId where it stands; null if the service does not say
 */
public record DatabaseInstance(
        InstanceUuid id,
        @Nullable String name,
        @Nullable String status,
        @Nullable String version,
        @Nullable String regionId) {}

package io.cdsbackup.sandbox;

import io.cdsbackup.domain.InstanceUuid;
import java.util.List;

/**
 * An instance that the sandbox has.
 *
 * @param id its id
 * @param name its name
 * @param status how it is, as the API tells it
 * @param version which MySQL it is
 * @param regionId where it stands
 * @param ip its address, which only a filter sees
 * @param tags the names of its tags, which only a filter sees
 */
public record SandboxInstance(
        InstanceUuid id, String name, String status, String version, String regionId, String ip, List<String> tags) {

    /**
     * Copies the tags.
     *
     * @param id its id
     * @param name its name
     * @param status how it is, as the API tells it
     * @param version which MySQL it is
     * @param regionId where it stands
     * @param ip its address, which only a filter sees
     * @param tags the names of its tags, which only a filter sees
     */
    public SandboxInstance {
        tags = List.copyOf(tags);
    }

    /**
     * A running instance of MySQL 8.0 without tags.
     *
     * @param id its id
     * @param name its name
     * @return the instance
     */
    public static SandboxInstance of(InstanceUuid id, String name) {
        return new SandboxInstance(id, name, "RUNNING", "8.0", "CN_Beijing_A", "10.0.0.1", List.of());
    }
}

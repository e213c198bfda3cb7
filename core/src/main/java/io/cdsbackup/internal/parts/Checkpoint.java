package io.cdsbackup.internal.parts;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Validators;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a download that was cut off leaves behind for the next run. No address is in it: the remote file is recognised by whose
 * it is, how long it is, and its validators.
 *
 * @param instance the instance
 * @param backup the backup
 * @param validators what the file store said of the file
 * @param plan how the file is cut
 * @param checksums the parts that are on the disk, each with the CRC32C of its bytes. It guards against crashes, not against
 *     tampering
 */
public record Checkpoint(
        InstanceUuid instance,
        BackupId backup,
        Validators validators,
        PartPlan plan,
        SortedMap<Integer, Integer> checksums) {

    /** The version of the form that is written, and the only one that is read. */
    public static final int SCHEMA_VERSION = 1;

    /**
     * Copies the checksums.
     *
     * @param instance the instance
     * @param backup the backup
     * @param validators what the file store said of the file
     * @param plan how the file is cut
     * @param checksums the parts that are on the disk
     * @throws IllegalArgumentException if there is one of a part that the plan has not
     */
    public Checkpoint {
        checksums = Collections.unmodifiableSortedMap(new TreeMap<>(checksums));
        if (!checksums.isEmpty() && (checksums.firstKey() < 0 || checksums.lastKey() >= plan.count())) {
            throw new IllegalArgumentException("A part that the plan has not");
        }
    }

    /**
     * How much of the file is there.
     *
     * @return bytes
     */
    public long bytes() {
        return checksums.keySet().stream()
                .mapToLong(part -> plan.range(part).length())
                .sum();
    }

    /**
     * Whether it is about this backup.
     *
     * @param otherInstance an instance
     * @param otherBackup a backup of it
     * @return true if both are the same
     */
    public boolean isOf(InstanceUuid otherInstance, BackupId otherBackup) {
        return instance.equals(otherInstance) && backup.equals(otherBackup);
    }

    /**
     * The checksum of one part, which must be there.
     *
     * @param part the part's number
     * @return its CRC32C
     */
    int checksum(int part) {
        return Objects.requireNonNull(checksums.get(part), "a checksum");
    }
}

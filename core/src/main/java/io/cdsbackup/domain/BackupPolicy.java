package io.cdsbackup.domain;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an instance is backed up by itself, as the vendor's page on {@code ModifyDbBackupPolicy} has it.
 *
 * @param slot the hour of the day; null to say nothing of it, which only a policy that is off may do
 * @param days the days of the week; none to say nothing of them, which only a policy that is off may do
 * @param enabled whether there are automatic backups at all
 */
public record BackupPolicy(@Nullable TimeSlot slot, Set<DayOfWeek> days, boolean enabled) {

    /**
     * Checks the parts.
     *
     * @param slot the hour of the day
     * @param days the days of the week
     * @param enabled whether there are automatic backups at all
     * @throws IllegalArgumentException if backups are to be made, and it is not said when
     */
    public BackupPolicy {
        days = days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
        if (enabled && (slot == null || days.isEmpty())) {
            throw new IllegalArgumentException("A policy that is on needs a slot and at least one day");
        }
    }

    /**
     * Automatic backups at a time.
     *
     * @param slot the hour of the day
     * @param days the days of the week
     * @return the policy
     * @throws IllegalArgumentException if there is no day
     */
    public static BackupPolicy on(TimeSlot slot, Set<DayOfWeek> days) {
        return new BackupPolicy(slot, days, true);
    }

    /**
     * No automatic backups.
     *
     * @return the policy
     */
    public static BackupPolicy off() {
        return new BackupPolicy(null, Set.of(), false);
    }
}

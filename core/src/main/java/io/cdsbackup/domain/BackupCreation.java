package io.cdsbackup.domain;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A backup that was begun. The service names no backup, only a task: which backup it is shows in the list, by not having been
 * there before.
 *
 * @param instance the instance
 * @param backup what was asked for
 * @param task the task; null where the answer got lost, and the list showed that the backup was begun
 * @param before the backups that there were
 */
public record BackupCreation(
        InstanceUuid instance, NewBackup backup, @Nullable TaskId task, Set<BackupId> before) {

    /**
     * Copies the ids.
     *
     * @param instance the instance
     * @param backup what was asked for
     * @param task the task; null where the answer got lost
     * @param before the backups that there were
     */
    public BackupCreation {
        before = Set.copyOf(before);
    }

    /**
     * Which of an instance's backups is the one that was begun. Where several can be, the newest.
     *
     * @param listed the instance's backups, the newest first
     * @return the backup, or empty while the list does not show it
     */
    public Optional<Backup> among(Iterable<Backup> listed) {
        for (Backup candidate : listed) {
            if (!before.contains(candidate.id()) && mayBe(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private boolean mayBe(Backup candidate) {
        boolean ofType = candidate.type() == null || candidate.type().equals(backup.type());
        boolean byHand = candidate.mode() == null || candidate.mode().equals(BackupMode.MANUAL);
        boolean described = backup.description() == null
                || candidate.description() == null
                || candidate.description().equals(backup.description());
        return ofType && byHand && described;
    }
}

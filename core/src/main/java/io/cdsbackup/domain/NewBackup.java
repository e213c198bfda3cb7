package io.cdsbackup.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A backup that is to be made, as the vendor's page on {@code CreateBackup} has it. Immutable: each method gives another.
 *
 * @param type which type of backup
 * @param databases the databases that a logical backup shall hold; none means all
 * @param description a note for people; null for none
 */
public record NewBackup(
        BackupType type, List<String> databases, @Nullable String description) {

    /**
     * Checks the parts.
     *
     * @param type which type of backup
     * @param databases the databases that a logical backup shall hold; none means all
     * @param description a note for people; null for none
     * @throws IllegalArgumentException if databases are named for a backup that is not logical, or a name cannot be one
     */
    public NewBackup {
        databases = List.copyOf(databases);
        databases.forEach(name -> OpaqueText.checked("database name", name));
        if (!databases.isEmpty() && !type.equals(BackupType.LOGICAL)) {
            throw new IllegalArgumentException("Only a logical backup can be of some databases");
        }
    }

    /**
     * A physical backup, of the whole instance.
     *
     * @return the backup
     */
    public static NewBackup physical() {
        return new NewBackup(BackupType.PHYSICAL, List.of(), null);
    }

    /**
     * A logical backup.
     *
     * @param databases which databases it shall hold; none means all
     * @return the backup
     * @throws IllegalArgumentException if a name is blank or has a control character
     */
    public static NewBackup logical(String... databases) {
        return new NewBackup(BackupType.LOGICAL, List.of(databases), null);
    }

    /**
     * The same with a note.
     *
     * @param note a note for people
     * @return another one
     */
    public NewBackup withDescription(String note) {
        return new NewBackup(type, databases, note);
    }
}

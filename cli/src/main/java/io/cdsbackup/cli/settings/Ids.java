package io.cdsbackup.cli.settings;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;

/** The arguments that name an instance or a backup: opaque, but neither blank nor with control characters. */
public final class Ids {

    private Ids() {}

    /**
     * Reads an instance's id.
     *
     * @param text the argument
     * @return the id
     * @throws CommandException if it is blank or cannot be sent
     */
    public static InstanceUuid instance(String text) {
        try {
            return InstanceUuid.of(text);
        } catch (IllegalArgumentException unusable) {
            throw CommandException.usage(Phrase.USAGE_ID, "INSTANCE");
        }
    }

    /**
     * Reads a backup's id.
     *
     * @param text the argument
     * @return the id
     * @throws CommandException if it is blank or cannot be sent
     */
    public static BackupId backup(String text) {
        try {
            return BackupId.of(text);
        } catch (IllegalArgumentException unusable) {
            throw CommandException.usage(Phrase.USAGE_ID, "BACKUP");
        }
    }
}

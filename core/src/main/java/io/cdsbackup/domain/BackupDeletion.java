package io.cdsbackup.domain;

import org.jspecify.annotations.Nullable;

/**
 * A backup that is being deleted, or is gone.
 *
 * @param instance the instance
 * @param backup the backup
 * @param task the task; null where the answer got lost, and the list showed that the backup is gone
 */
public record BackupDeletion(
        InstanceUuid instance, BackupId backup, @Nullable TaskId task) {}

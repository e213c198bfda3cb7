package io.cdsbackup.port;

import io.cdsbackup.domain.ActionName;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import org.jspecify.annotations.Nullable;

/**
 * Which call an event is of. A call of the API is one; so is a whole download, and the calls of the API that it makes are calls
 * of their own.
 *
 * @param number tells it from every other call of this process, so that the events of one call can be put together; later
 *     calls have higher numbers
 * @param action what it does
 * @param instance the instance that it is about; null for none
 * @param backup the backup that it is about; null for none
 */
public record ClientCall(
        long number,
        ActionName action,
        @Nullable InstanceUuid instance,
        @Nullable BackupId backup) {}

package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The file could not be kept on the local side.
 */
public abstract non-sealed class StorageException extends BackupException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    protected StorageException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }
}

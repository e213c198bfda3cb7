package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * A safety rule of this library forbids it.
 */
public abstract non-sealed class RefusedException extends BackupException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    protected RefusedException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }
}

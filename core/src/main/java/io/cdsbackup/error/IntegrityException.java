package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The bytes are not those that they should be.
 */
public abstract non-sealed class IntegrityException extends BackupException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    protected IntegrityException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }
}

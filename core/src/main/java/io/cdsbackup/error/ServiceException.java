package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The service understood the request and answered that it failed, with a code of its own.
 */
public abstract non-sealed class ServiceException extends BackupException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    protected ServiceException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }
}

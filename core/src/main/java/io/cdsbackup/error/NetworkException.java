package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * No answer came, or not the whole of it.
 */
public abstract non-sealed class NetworkException extends BackupException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    protected NetworkException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }
}

package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * There are no credentials, or they were refused.
 */
public abstract non-sealed class CredentialsException extends BackupException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    protected CredentialsException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }
}

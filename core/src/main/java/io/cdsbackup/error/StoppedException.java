package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The caller stopped the call; what was fetched so far stays resumable.
 */
public abstract non-sealed class StoppedException extends BackupException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    protected StoppedException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }
}

package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * An answer came that is none: it cannot be read, or is about something else.
 */
public abstract non-sealed class BadAnswerException extends BackupException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    protected BadAnswerException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }
}

package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The backup is not finished, so there is no file to fetch yet.
 */
public final class BackupUnfinishedException extends ServiceException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public BackupUnfinishedException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public BackupUnfinishedException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.NOT_READY;
    }

    @Override
    public boolean retryable() {
        return true;
    }
}

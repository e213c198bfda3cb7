package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * Another process, or another download of this one, has this target.
 */
public final class TargetLockedException extends StorageException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public TargetLockedException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public TargetLockedException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.LOCKED;
    }

    @Override
    public boolean retryable() {
        return true;
    }
}

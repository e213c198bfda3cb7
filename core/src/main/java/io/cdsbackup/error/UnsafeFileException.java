package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * A file or folder on the local side is not safe to use: a link, another owner, open to others.
 */
public final class UnsafeFileException extends RefusedException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public UnsafeFileException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public UnsafeFileException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.REFUSED;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}

package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The bytes would come over plain http, which was not allowed.
 */
public final class PlainHttpRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public PlainHttpRefusedException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public PlainHttpRefusedException(ErrorDetail detail, @Nullable Throwable cause) {
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

package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The service or the file store asked to slow down, and retries are spent.
 */
public final class ThrottledException extends ServiceException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public ThrottledException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public ThrottledException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.NETWORK;
    }

    @Override
    public boolean retryable() {
        return true;
    }
}

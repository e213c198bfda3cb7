package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * A deadline passed: of the connect, of the whole exchange, or between two bytes of a download.
 */
public final class TimedOutException extends NetworkException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public TimedOutException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public TimedOutException(ErrorDetail detail, @Nullable Throwable cause) {
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

package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The connection broke, or spoke no HTTP, before the whole answer had come.
 */
public final class ConnectionLostException extends NetworkException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public ConnectionLostException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public ConnectionLostException(ErrorDetail detail, @Nullable Throwable cause) {
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

package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * A transport was used after it was closed.
 */
public final class TransportClosedException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public TransportClosedException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public TransportClosedException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.INTERNAL;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}

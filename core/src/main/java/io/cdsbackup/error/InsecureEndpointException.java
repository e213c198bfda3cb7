package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The endpoint is plain http to another machine: signatures could be read, and answers changed, on the way.
 */
public final class InsecureEndpointException extends RefusedException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public InsecureEndpointException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public InsecureEndpointException(ErrorDetail detail, @Nullable Throwable cause) {
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

package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The service refused the request's timestamp, even after the clock was corrected by its answer's {@code Date}.
 */
public final class RequestExpiredException extends CredentialsException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public RequestExpiredException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public RequestExpiredException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.AUTH;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}

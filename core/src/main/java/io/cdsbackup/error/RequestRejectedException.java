package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The service refused the request as wrong or unsupported. The same request will be refused again.
 */
public final class RequestRejectedException extends ServiceException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public RequestRejectedException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public RequestRejectedException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.REJECTED;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}

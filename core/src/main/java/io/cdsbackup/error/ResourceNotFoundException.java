package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * There is no such instance or backup, or it was deleted.
 */
public final class ResourceNotFoundException extends ServiceException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public ResourceNotFoundException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public ResourceNotFoundException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.NOT_FOUND;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}

package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * Another task holds the resource. It may take minutes, so this library does not wait for it by itself.
 */
public final class ResourceInUseException extends ServiceException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public ResourceInUseException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public ResourceInUseException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.NOT_READY;
    }

    @Override
    public boolean retryable() {
        return true;
    }
}

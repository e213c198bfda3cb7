package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * Something else stands under the target's name already.
 */
public final class TargetExistsException extends StorageException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public TargetExistsException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public TargetExistsException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.EXISTS;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}

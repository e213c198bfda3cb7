package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * A folder is not there, may not be written, or an input or output failed.
 */
public final class StorageFailedException extends StorageException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public StorageFailedException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public StorageFailedException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.DISK;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}

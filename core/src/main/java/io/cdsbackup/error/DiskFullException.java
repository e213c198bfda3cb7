package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * There is not enough space for the bytes still missing.
 */
public final class DiskFullException extends StorageException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public DiskFullException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public DiskFullException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.DISK;
    }

    @Override
    public boolean retryable() {
        return true;
    }
}

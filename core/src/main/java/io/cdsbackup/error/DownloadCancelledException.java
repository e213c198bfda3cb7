package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The download was cancelled, or its client was closed.
 */
public final class DownloadCancelledException extends StoppedException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public DownloadCancelledException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public DownloadCancelledException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.INTERRUPTED;
    }

    @Override
    public boolean retryable() {
        return true;
    }
}

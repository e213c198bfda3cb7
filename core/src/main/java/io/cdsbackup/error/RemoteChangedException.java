package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The file on the remote side is not the one that the download started with.
 */
public final class RemoteChangedException extends IntegrityException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public RemoteChangedException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public RemoteChangedException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.REMOTE_CHANGED;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}

package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * A manifest is missing, cannot be read, or is about something else.
 */
public final class InvalidManifestException extends IntegrityException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public InvalidManifestException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public InvalidManifestException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.VERIFICATION;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}

package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * TLS could not be set up: an untrusted certificate, another host's name, or no common version.
 */
public final class TlsFailedException extends NetworkException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public TlsFailedException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public TlsFailedException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.NETWORK;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}

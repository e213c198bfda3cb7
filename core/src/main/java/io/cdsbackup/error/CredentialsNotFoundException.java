package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * No credentials were found where they were looked for; the message lists the places.
 */
public final class CredentialsNotFoundException extends CredentialsException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public CredentialsNotFoundException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public CredentialsNotFoundException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.AUTH;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}

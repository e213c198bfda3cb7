package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * Credentials were found and cannot be used: half of a pair, a profile that is not there, a file that cannot be read.
 */
public final class InvalidCredentialsException extends CredentialsException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public InvalidCredentialsException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public InvalidCredentialsException(ErrorDetail detail, @Nullable Throwable cause) {
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

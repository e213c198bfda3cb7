package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The service had seen the request's nonce before. Some HTTP stacks send a GET again by themselves; this library then signs afresh, once.
 */
public final class NonceUsedException extends ServiceException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public NonceUsedException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public NonceUsedException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.NETWORK;
    }

    @Override
    public boolean retryable() {
        return true;
    }
}

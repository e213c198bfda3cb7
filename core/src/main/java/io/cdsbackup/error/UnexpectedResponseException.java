package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The file store answered with something other than the bytes asked for: another range, an encoding, a redirect without end.
 */
public final class UnexpectedResponseException extends BadAnswerException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public UnexpectedResponseException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public UnexpectedResponseException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.BAD_ANSWER;
    }

    @Override
    public boolean retryable() {
        return true;
    }
}

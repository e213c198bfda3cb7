package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The answer is about another instance or backup than the one asked for.
 */
public final class MismatchedAnswerException extends BadAnswerException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public MismatchedAnswerException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public MismatchedAnswerException(ErrorDetail detail, @Nullable Throwable cause) {
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

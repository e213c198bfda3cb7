package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The answer is larger than any that the service sends, and was not read further.
 */
public final class AnswerTooLargeException extends BadAnswerException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public AnswerTooLargeException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public AnswerTooLargeException(ErrorDetail detail, @Nullable Throwable cause) {
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

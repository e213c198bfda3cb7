package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The answer is not what the service answers: HTML, nothing, broken or too deeply nested JSON, a value out of its bounds.
 */
public final class MalformedAnswerException extends BadAnswerException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public MalformedAnswerException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public MalformedAnswerException(ErrorDetail detail, @Nullable Throwable cause) {
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

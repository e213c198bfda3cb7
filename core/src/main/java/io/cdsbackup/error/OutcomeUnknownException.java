package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * A change was asked for, its answer got lost, and what could be looked at does not tell whether it was made. It was not asked
 * for again. Of the same kind as what went wrong, which is the cause.
 */
public final class OutcomeUnknownException extends NetworkException {

    private static final long serialVersionUID = 1L;

    /** That of what went wrong. */
    private final ErrorKind kind;

    /**
     * Makes the exception, of the kind {@link ErrorKind#NETWORK}.
     *
     * @param detail what it says
     */
    public OutcomeUnknownException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception, of the kind of its cause.
     *
     * @param detail what it says
     * @param cause what went wrong, known to hold no secret; null for none
     */
    public OutcomeUnknownException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.kind = cause instanceof BackupException failure ? failure.kind() : ErrorKind.NETWORK;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    /** Not without looking first. */
    @Override
    public boolean retryable() {
        return false;
    }
}

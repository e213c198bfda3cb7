package io.cdsbackup.error;

/**
 * A change was asked for, its answer got lost, and what could be looked at does not tell whether it was made. It was not asked
 * for again. Of the same kind as what went wrong, which is the cause.
 */
public final class OutcomeUnknownException extends BackupException {

    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     * @param cause what went wrong
     */
    public OutcomeUnknownException(ErrorDetail detail, BackupException cause) {
        super(detail, cause);
        this.kind = cause.kind();
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

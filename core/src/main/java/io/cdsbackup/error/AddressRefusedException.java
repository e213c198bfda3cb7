package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * An address must not be opened: its scheme, its user-info, or where it points.
 */
public final class AddressRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public AddressRefusedException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public AddressRefusedException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.REFUSED;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}

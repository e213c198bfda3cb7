package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * No adapter was found for a port; the message names the artifacts to add.
 */
public final class AdapterMissingException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public AdapterMissingException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public AdapterMissingException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.USAGE;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}

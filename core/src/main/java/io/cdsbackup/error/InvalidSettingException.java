package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * A setting has a value that cannot be used; the message names the setting.
 */
public final class InvalidSettingException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public InvalidSettingException(ErrorDetail detail) {
        this(detail, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public InvalidSettingException(ErrorDetail detail, @Nullable Throwable cause) {
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

package io.cdsbackup.error;

import org.jspecify.annotations.Nullable;

/**
 * The library was set up or used wrongly; nothing was sent.
 */
public abstract non-sealed class ConfigurationException extends BackupException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    protected ConfigurationException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail, cause);
    }
}

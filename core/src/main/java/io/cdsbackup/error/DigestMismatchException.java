package io.cdsbackup.error;

import io.cdsbackup.domain.Sha256;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A digest does not match the one that it is held against.
 */
public final class DigestMismatchException extends IntegrityException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Sha256 actual;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     */
    public DigestMismatchException(ErrorDetail detail) {
        this(detail, null, null);
    }

    /**
     * Makes the exception with a cause.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    public DigestMismatchException(ErrorDetail detail, @Nullable Throwable cause) {
        this(detail, cause, null);
    }

    private DigestMismatchException(ErrorDetail detail, @Nullable Throwable cause, @Nullable Sha256 actual) {
        super(detail, cause);
        this.actual = actual;
    }

    /**
     * An exception that knows which digest the bytes have.
     *
     * @param detail what it says
     * @param actual the digest of the bytes as they are
     * @return the exception
     */
    public static DigestMismatchException of(ErrorDetail detail, Sha256 actual) {
        return new DigestMismatchException(detail, null, actual);
    }

    /**
     * The digest of the bytes as they are.
     *
     * @return the digest, or empty if it is not known, as after serialization
     */
    public Optional<Sha256> actual() {
        return Optional.ofNullable(actual);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.VERIFICATION;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}

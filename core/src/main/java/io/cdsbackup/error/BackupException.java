package io.cdsbackup.error;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The root of all that this library throws, but for a programmer's errors ({@link IllegalArgumentException},
 * {@link NullPointerException}, {@link IllegalStateException}).
 *
 * <p>No message, hint, code or cause holds an access key, a secret, a signature or a presigned URL.
 */
public abstract sealed class BackupException extends RuntimeException
        permits CredentialsException,
                ServiceException,
                NetworkException,
                BadAnswerException,
                IntegrityException,
                StorageException,
                RefusedException,
                ConfigurationException,
                StoppedException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorDetail detail;

    /**
     * Makes the exception.
     *
     * @param detail what it says
     * @param cause what caused it, known to hold no secret; null for none
     */
    protected BackupException(ErrorDetail detail, @Nullable Throwable cause) {
        super(detail.message(), cause);
        this.detail = detail;
    }

    /**
     * What kind of failure it is, for an operator.
     *
     * @return the kind
     */
    public abstract ErrorKind kind();

    /**
     * Whether the same call may pass later.
     *
     * @return true if nothing need be changed before it is tried again
     */
    public abstract boolean retryable();

    /**
     * All that it says.
     *
     * @return the detail; after Java serialization, the message alone
     */
    public ErrorDetail detail() {
        // A transient field is null in a deserialized exception.
        return detail == null ? ErrorDetail.of(String.valueOf(getMessage())) : detail;
    }

    /**
     * What to do next.
     *
     * @return a sentence, or empty if there is nothing to say
     */
    public Optional<String> hint() {
        return Optional.ofNullable(detail().hint());
    }

    /**
     * The vendor's code.
     *
     * @return such as {@code ResourceNotFound}, or empty if there was none
     */
    public Optional<String> code() {
        return Optional.ofNullable(detail().code());
    }

    /**
     * The HTTP status of the answer.
     *
     * @return the status, or empty if there was no answer
     */
    public OptionalInt httpStatus() {
        Integer status = detail().httpStatus();
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /**
     * How long the remote asked to wait before the next try.
     *
     * @return the wait, or empty if it did not say
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(detail().retryAfter());
    }
}

package io.cdsbackup.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an exception says. Whoever makes one sees to it that no secret is in it.
 *
 * @param message what happened, in a sentence
 * @param hint what to do next; null if there is nothing to say
 * @param code the vendor's code, such as {@code ResourceNotFound}; null if there was none
 * @param httpStatus the HTTP status of the answer; null if there was none
 * @param retryAfter how long the remote asked to wait; null if it did not
 */
public record ErrorDetail(
        String message,
        @Nullable String hint,
        @Nullable String code,
        @Nullable Integer httpStatus,
        @Nullable Duration retryAfter) {

    /**
     * A detail with nothing but a message.
     *
     * @param message what happened, in a sentence
     * @return the detail
     */
    public static ErrorDetail of(String message) {
        return new ErrorDetail(message, null, null, null, null);
    }

    /**
     * The same with a hint.
     *
     * @param next what to do next; null for none
     * @return another detail
     */
    public ErrorDetail withHint(@Nullable String next) {
        return new ErrorDetail(message, next, code, httpStatus, retryAfter);
    }

    /**
     * The same with the vendor's code.
     *
     * @param vendorCode the code; null for none
     * @return another detail
     */
    public ErrorDetail withCode(@Nullable String vendorCode) {
        return new ErrorDetail(message, hint, vendorCode, httpStatus, retryAfter);
    }

    /**
     * The same with an HTTP status.
     *
     * @param status the status of the answer
     * @return another detail
     */
    public ErrorDetail withHttpStatus(int status) {
        return new ErrorDetail(message, hint, code, status, retryAfter);
    }

    /**
     * The same with a wait that the remote asked for.
     *
     * @param wait how long; null if it did not say
     * @return another detail
     */
    public ErrorDetail withRetryAfter(@Nullable Duration wait) {
        return new ErrorDetail(message, hint, code, httpStatus, wait);
    }
}

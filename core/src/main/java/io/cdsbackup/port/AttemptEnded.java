package io.cdsbackup.port;

import io.cdsbackup.error.ErrorKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request was answered, or was not: to the API, or for a download to the file store, each redirect on its own.
 *
 * @param call the call that it was made for
 * @param number which of the call's requests it was, from 1
 * @param took from the moment before it was sent to the moment after its answer was read
 * @param httpStatus the answer's status; null if none came
 * @param failure what kind of failure it was; null if it was none, as a redirect is none
 */
public record AttemptEnded(
        ClientCall call,
        int number,
        Duration took,
        @Nullable Integer httpStatus,
        @Nullable ErrorKind failure) {

    /**
     * Checks the number.
     *
     * @param call the call that it was made for
     * @param number which of the call's requests it was, from 1
     * @param took how long it took
     * @param httpStatus the answer's status; null if none came
     * @param failure what kind of failure it was; null if it was none
     * @throws IllegalArgumentException if the number is less than 1
     */
    public AttemptEnded {
        if (number < 1) {
            throw new IllegalArgumentException("A call's first request is number 1");
        }
    }
}

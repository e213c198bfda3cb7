package io.cdsbackup.cli.failure;

import io.cdsbackup.error.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * A failure, said in the user's language.
 *
 * @param kind what kind of failure it is
 * @param message what happened
 * @param hint what to do next; null for nothing
 * @param code the vendor's code; null if there was none
 * @param httpStatus the HTTP status of the answer; null if there was none
 * @param exitCode what the process exits with
 */
public record Failure(
        ErrorKind kind,
        String message,
        @Nullable String hint,
        @Nullable String code,
        @Nullable Long httpStatus,
        ExitCode exitCode) {}

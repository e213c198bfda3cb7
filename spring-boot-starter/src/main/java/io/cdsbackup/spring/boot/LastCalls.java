package io.cdsbackup.spring.boot;

import io.cdsbackup.domain.ActionName;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.port.CallEnded;
import io.cdsbackup.port.ClientListener;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the last calls came to: the health of the backups, told without a call of its own. Neither an id nor a message is kept,
 * since an endpoint may show them to anybody.
 */
final class LastCalls implements ClientListener {

    private final InstantSource clock;
    private @Nullable Instant success;
    private @Nullable Failed lastFailure;
    private Outcome downloads = Outcome.NONE;
    private Outcome apiCalls = Outcome.NONE;

    LastCalls(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void outcome(CallEnded event) {
        ErrorKind failure = event.failure();
        if (failure == null) {
            success = clock.instant();
        } else if (tellsOfHealth(failure)) {
            lastFailure = new Failed(failure, clock.instant());
        } else {
            return;
        }
        Outcome now = failure == null ? Outcome.WELL : Outcome.FAILED;
        if (event.call().action().equals(ActionName.DOWNLOAD)) {
            downloads = now;
        } else {
            apiCalls = now;
        }
    }

    /**
     * Whether the last download and the last other call did what they were to do; empty before the first of either. They are
     * kept apart, since a list that comes tells nothing of downloads that fail.
     */
    synchronized Optional<Boolean> lastOnesWell() {
        if (downloads == Outcome.NONE && apiCalls == Outcome.NONE) {
            return Optional.empty();
        }
        return Optional.of(downloads != Outcome.FAILED && apiCalls != Outcome.FAILED);
    }

    /** When the last success was, and the last failure, and of what kind that was. */
    synchronized Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        if (success != null) {
            details.put("lastSuccess", success.toString());
        }
        Failed failed = lastFailure;
        if (failed != null) {
            details.put("lastFailure", failed.at().toString());
            details.put("lastFailureKind", failed.kind().text());
        }
        return details;
    }

    /** What the caller itself has stopped, or asked for wrongly, tells nothing of the service and of this machine. */
    private static boolean tellsOfHealth(ErrorKind failure) {
        return switch (failure) {
            case INTERNAL, AUTH, NETWORK, BAD_ANSWER, DISK, VERIFICATION -> true;
            case USAGE, NOT_FOUND, REMOTE_CHANGED, LOCKED, NOT_READY, REJECTED, EXISTS, REFUSED, INTERRUPTED -> false;
        };
    }

    private enum Outcome {
        NONE,
        WELL,
        FAILED
    }

    private record Failed(ErrorKind kind, Instant at) {}
}

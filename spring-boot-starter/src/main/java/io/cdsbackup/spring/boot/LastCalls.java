package io.cdsbackup.spring.boot;

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
    private Seen seen = new Seen(null, null, null, false);

    LastCalls(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void outcome(CallEnded event) {
        ErrorKind failure = event.failure();
        // What the application itself has stopped tells nothing of the service.
        if (failure == ErrorKind.INTERRUPTED) {
            return;
        }
        Instant now = clock.instant();
        seen = failure == null
                ? new Seen(now, seen.failure(), seen.failed(), true)
                : new Seen(seen.success(), failure, now, false);
    }

    /** Whether the last call did what it was to do; empty before the first. */
    synchronized Optional<Boolean> lastOneWell() {
        return seen.success() == null && seen.failure() == null ? Optional.empty() : Optional.of(seen.well());
    }

    /** When the last success was, and the last failure, and of what kind that was. */
    synchronized Map<String, String> details() {
        Seen last = seen;
        Map<String, String> details = new LinkedHashMap<>();
        if (last.success() != null) {
            details.put("lastSuccess", last.success().toString());
        }
        if (last.failure() != null && last.failed() != null) {
            details.put("lastFailure", last.failed().toString());
            details.put("lastFailureKind", last.failure().text());
        }
        return details;
    }

    private record Seen(
            @Nullable Instant success,
            @Nullable ErrorKind failure,
            @Nullable Instant failed,
            boolean well) {}
}

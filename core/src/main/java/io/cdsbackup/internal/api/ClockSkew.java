package io.cdsbackup.internal.api;

import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.internal.retry.HttpDates;
import io.cdsbackup.port.HttpFields;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the service's clock is ahead of the one here.
 *
 * @param offset what to add to a timestamp
 */
record ClockSkew(Duration offset) {

    static final ClockSkew NONE = new ClockSkew(Duration.ZERO);

    private static final Duration LARGEST = Duration.ofHours(24);

    /**
     * Learns it from an answer, where the answer can be trusted: over TLS, or from this machine. Somebody on the way could
     * otherwise have requests signed for a day of their choice.
     *
     * @param endpoint where the answer came from
     * @param fields the answer's fields
     * @param now the time here
     * @return the skew, or empty if the answer does not show it, or shows more than a day
     */
    static Optional<ClockSkew> learned(Endpoint endpoint, HttpFields fields, Instant now) {
        if (!endpoint.isSecure() && !endpoint.isLoopback()) {
            return Optional.empty();
        }
        return HttpDates.date(fields)
                .map(there -> Duration.between(now, there))
                .filter(offset -> offset.abs().compareTo(LARGEST) <= 0)
                .map(ClockSkew::new);
    }

    Instant apply(Instant now) {
        return now.plus(offset);
    }
}

package io.cdsbackup.internal.retry;

import io.cdsbackup.port.HttpFields;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer's fields say of time: {@code Date} and {@code Retry-After} (RFC 9110, 6.6.1 and 10.2.3). */
public final class HttpDates {

    private HttpDates() {}

    /**
     * When the remote made the answer, by its own clock.
     *
     * @param fields the answer's fields
     * @return the instant, or empty if it does not say so in a form that can be read
     */
    public static Optional<Instant> date(HttpFields fields) {
        return fields.first("Date").flatMap(HttpDates::parsed);
    }

    /**
     * How long the remote asks to wait.
     *
     * @param fields the answer's fields
     * @param now the time here, for an answer with a date to wait for and no {@code Date}
     * @return the wait, never negative; null if it does not say so in a form that can be read
     */
    public static @Nullable Duration retryAfter(HttpFields fields, Instant now) {
        String text = fields.first("Retry-After").orElse("").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        // Both from the remote's clock where it shows it, so that a wrong clock here does no harm.
        return parsed(text)
                .map(until -> Duration.between(date(fields).orElse(now), until))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .orElse(null);
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip())));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}

package io.cdsbackup.domain;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * A time of a backup, kept as the remote gave it: {@code yyyy-MM-dd HH:mm:ss} with no zone stated, so that the caller
 * names the zone when an instant is needed. A time that does state its offset (ISO 8601) is understood as well.
 *
 * @param text the time, as the remote gave it
 */
public record BackupTime(String text) {

    /** The zone that the service most likely means (inferred: no page of the vendor states it). */
    public static final ZoneId LIKELY_ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter AS_PUBLISHED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /**
     * Keeps the text.
     *
     * @param text the time, as the remote gave it
     * @throws IllegalArgumentException if the text is blank
     */
    public BackupTime {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A backup's time cannot be blank");
        }
    }

    /**
     * The time of this text.
     *
     * @param text the time, as the remote gave it
     * @return the time
     * @throws IllegalArgumentException if the text is blank
     */
    public static BackupTime of(String text) {
        return new BackupTime(text);
    }

    /**
     * The date and time as written, without a zone.
     *
     * @return the local date-time, or empty if the text is none that this version can read
     */
    public Optional<LocalDateTime> local() {
        return parsed(text.strip(), AS_PUBLISHED, LocalDateTime::from)
                .or(() -> parsed(text.strip(), DateTimeFormatter.ISO_DATE_TIME, LocalDateTime::from));
    }

    /**
     * The moment meant, if the remote means this zone.
     *
     * @param zone the zone to read a time without offset in; a time that states its offset is converted to it
     * @return the moment with the zone's offset, or empty if the text is none that this version can read, or
     *     the zone's calendar ends before it
     */
    public Optional<OffsetDateTime> at(ZoneId zone) {
        try {
            return parsed(text.strip(), DateTimeFormatter.ISO_OFFSET_DATE_TIME, OffsetDateTime::from)
                    .map(stated -> stated.atZoneSameInstant(zone).toOffsetDateTime())
                    .or(() -> local().map(local -> local.atZone(zone).toOffsetDateTime()));
        } catch (DateTimeException beyondTheCalendar) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }

    private static <T> Optional<T> parsed(
            String text, DateTimeFormatter format, java.time.temporal.TemporalQuery<T> query) {
        try {
            return Optional.of(format.parse(text, query));
        } catch (DateTimeException notThisForm) {
            return Optional.empty();
        }
    }
}

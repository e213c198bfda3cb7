package io.cdsbackup.cli.output;

import io.cdsbackup.domain.BackupTime;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times and durations as they are shown. */
public final class Times {

    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Times() {}

    /**
     * A backup's time by ISO 8601.
     *
     * @param time the time; null if it is not known
     * @param zone the zone that it means
     * @return the time with the zone's offset, or null if it is not known or cannot be read
     */
    public static @Nullable String iso(@Nullable BackupTime time, ZoneId zone) {
        return time == null ? null : time.at(zone).map(Times::iso).orElse(null);
    }

    /**
     * A moment by ISO 8601.
     *
     * @param moment the moment
     * @param zone the zone to show it in
     * @return the time with the zone's offset, to the second
     */
    public static String iso(Instant moment, ZoneId zone) {
        return iso(moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
    }

    /**
     * A backup's time for people, where its offset is shown elsewhere.
     *
     * @param time the time; null if it is not known
     * @param zone the zone that it means
     * @return such as {@code 2026-01-16 04:00}, or null if it is not known or cannot be read
     */
    public static @Nullable String brief(@Nullable BackupTime time, ZoneId zone) {
        return time == null ? null : time.at(zone).map(BRIEF::format).orElse(null);
    }

    /**
     * A duration as a clock shows it.
     *
     * @param duration the duration
     * @return such as {@code 0:01:20}
     */
    public static String clock(Duration duration) {
        return String.format(
                Locale.ROOT, "%d:%02d:%02d", duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }

    private static String iso(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}

package io.cdsbackup.internal.signing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A moment as the vendor has it: in UTC, to the second. {@link Instant#toString} takes three times as long for the same. */
final class UtcSeconds {

    private static final long YEAR_0 = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long YEAR_10000 =
            Instant.parse("+10000-01-01T00:00:00Z").getEpochSecond();

    private UtcSeconds() {}

    static String text(Instant moment) {
        long second = moment.getEpochSecond();
        if (second < YEAR_0 || second >= YEAR_10000) {
            return moment.truncatedTo(ChronoUnit.SECONDS).toString();
        }
        LocalDateTime utc = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        byte[] text = "0000-00-00T00:00:00Z".getBytes(StandardCharsets.ISO_8859_1);
        add(utc.getYear() / 100, text, 0);
        add(utc.getYear() % 100, text, 2);
        add(utc.getMonthValue(), text, 5);
        add(utc.getDayOfMonth(), text, 8);
        add(utc.getHour(), text, 11);
        add(utc.getMinute(), text, 14);
        add(utc.getSecond(), text, 17);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Adds two digits to two zeros. */
    private static void add(int twoDigits, byte[] text, int at) {
        text[at] += (byte) (twoDigits / 10);
        text[at + 1] += (byte) (twoDigits % 10);
    }
}

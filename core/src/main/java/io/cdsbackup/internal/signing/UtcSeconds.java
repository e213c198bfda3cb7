package io.cdsbackup.internal.signing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A moment as the vendor has it: in UTC, to the second. {@link Instant#toString} takes three times as long for the same. */
final class UtcSeconds {

    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

    private UtcSeconds() {}

    static String text(Instant moment) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), 0, ZoneOffset.UTC);
        if (utc.getYear() < 0 || utc.getYear() > LAST_YEAR_OF_FOUR_DIGITS) {
            return moment.truncatedTo(ChronoUnit.SECONDS).toString();
        }
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

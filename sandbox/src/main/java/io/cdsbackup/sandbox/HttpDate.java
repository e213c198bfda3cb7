package io.cdsbackup.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The date form of HTTP: RFC 9110, 5.6.7. Always 29 characters. */
final class HttpDate {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    static String text(Instant instant) {
        return FORM.format(instant);
    }
}

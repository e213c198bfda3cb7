package io.cdsbackup.internal.download;

import io.cdsbackup.domain.DownloadAddress;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from a presigned URL when it expires, where its query states that in one of the usual forms: {@code Expires} in
 * seconds since 1970, {@code X-Amz-Date} with {@code X-Amz-Expires}, or the second time of {@code q-sign-time}.
 */
final class LinkExpiry {

    private static final Pattern EXPIRES = Pattern.compile("(?i)(?:^|&)(?:[a-z-]*-)?expires=(\\d{9,11})(?:&|$)");
    private static final Pattern AMZ_DATE = Pattern.compile("(?i)(?:^|&)x-[a-z]+-date=(\\d{8}T\\d{6}Z)(?:&|$)");
    private static final Pattern AMZ_EXPIRES = Pattern.compile("(?i)(?:^|&)x-[a-z]+-expires=(\\d{1,8})(?:&|$)");
    private static final Pattern SIGN_TIME =
            Pattern.compile("(?i)(?:^|&)q-sign-time=\\d{9,11}(?:;|%3B)(\\d{9,11})(?:&|$)");
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    private LinkExpiry() {}

    /** When it expires, or empty if the query does not say. */
    static Optional<Instant> of(DownloadAddress address) {
        String query = address.uri().getRawQuery();
        if (query == null) {
            return Optional.empty();
        }
        return seconds(EXPIRES, query).or(() -> amz(query)).or(() -> seconds(SIGN_TIME, query));
    }

    private static Optional<Instant> seconds(Pattern pattern, String query) {
        Matcher matcher = pattern.matcher(query);
        return matcher.find() ? Optional.of(Instant.ofEpochSecond(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    private static Optional<Instant> amz(String query) {
        Matcher date = AMZ_DATE.matcher(query);
        Matcher lifetime = AMZ_EXPIRES.matcher(query);
        if (!date.find() || !lifetime.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(date.group(1), BASIC)
                    .toInstant(ZoneOffset.UTC)
                    .plus(Duration.ofSeconds(Long.parseLong(lifetime.group(1)))));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}

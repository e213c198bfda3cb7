package io.cdsbackup.sandbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that a {@code Range} header asks for (RFC 9110, 14.1.2), cut to a file's length.
 *
 * @param first the first byte
 * @param last the last byte, included; before the first if the file has none of the bytes
 */
record Span(long first, long last) {

    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** The span, or null for what is to be ignored: another unit, several ranges, no sense at all. */
    static @Nullable Span of(String header, long total) {
        Matcher matcher = ONE_RANGE.matcher(header.strip());
        if (!matcher.matches()) {
            return null;
        }
        String from = matcher.group(1);
        String to = matcher.group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? null : suffix(Long.parseLong(to), total);
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? Long.MAX_VALUE : Long.parseLong(to);
        if (last < first) {
            return null;
        }
        return first >= total ? new Span(0, -1) : new Span(first, Math.min(last, total - 1));
    }

    private static Span suffix(long count, long total) {
        return new Span(Math.max(0, total - count), total - 1);
    }

    boolean isEmpty() {
        return last < first;
    }

    long length() {
        return last - first + 1;
    }

    /** The same span elsewhere, kept within the file. */
    Span shifted(long by, long total) {
        long start = Math.max(0, Math.min(first + by, total - 1));
        return new Span(start, Math.min(start + length() - 1, total - 1));
    }

    String contentRange(long total) {
        return "bytes " + first + "-" + last + "/" + total;
    }
}

package io.cdsbackup.domain;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Content-Range} header says: which bytes an answer holds, of how many.
 *
 * @param range the bytes held; null where none could be served (status 416)
 * @param total the length of the whole, or -1 where the server does not say
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-content-range">RFC 9110, Content-Range</a>
 */
public record ContentRange(@Nullable ByteRange range, long total) {

    private static final Pattern SATISFIED =
            Pattern.compile("bytes[ \\t]+(\\d{1,19})-(\\d{1,19})/(\\d{1,19}|\\*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSATISFIED = Pattern.compile("bytes[ \\t]+\\*/(\\d{1,19})", Pattern.CASE_INSENSITIVE);

    /**
     * Checks that the two agree.
     *
     * @param range the bytes held; null where none could be served (status 416)
     * @param total the length of the whole, or -1 where the server does not say
     * @throws IllegalArgumentException if the range lies beyond the total
     */
    public ContentRange {
        if (total < -1 || (range != null && total >= 0 && range.last() >= total)) {
            throw new IllegalArgumentException("The range lies beyond the total");
        }
    }

    /**
     * Reads a header's value.
     *
     * @param value the value, such as {@code bytes 0-499/1234}
     * @return what it says, or empty if it is no valid Content-Range of bytes
     */
    public static Optional<ContentRange> parse(String value) {
        try {
            Matcher satisfied = SATISFIED.matcher(value.strip());
            if (satisfied.matches()) {
                String total = satisfied.group(3);
                ByteRange range = ByteRange.of(Long.parseLong(satisfied.group(1)), Long.parseLong(satisfied.group(2)));
                return Optional.of(new ContentRange(range, total.equals("*") ? -1 : Long.parseLong(total)));
            }
            Matcher unsatisfied = UNSATISFIED.matcher(value.strip());
            return unsatisfied.matches()
                    ? Optional.of(new ContentRange(null, Long.parseLong(unsatisfied.group(1))))
                    : Optional.empty();
        } catch (IllegalArgumentException outOfBounds) {
            return Optional.empty();
        }
    }

    /**
     * The length of the whole.
     *
     * @return the length, or empty where the server does not say
     */
    public OptionalLong knownTotal() {
        return total < 0 ? OptionalLong.empty() : OptionalLong.of(total);
    }
}

package io.cdsbackup.domain;

/**
 * A run of bytes of a file, both ends included, as RFC 9110 counts them.
 *
 * @param first the position of the first byte, from 0
 * @param last the position of the last byte, included
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-range-requests">RFC 9110, range requests</a>
 */
public record ByteRange(long first, long last) {

    /**
     * Checks the range.
     *
     * @param first the position of the first byte, from 0
     * @param last the position of the last byte, included
     * @throws IllegalArgumentException if the range starts before 0, ends before it starts, or ends at
     *     {@link Long#MAX_VALUE}
     */
    public ByteRange {
        // No file has a byte there: its length would be no long.
        if (first < 0 || last < first || last == Long.MAX_VALUE) {
            throw new IllegalArgumentException("Not a range of bytes: " + first + " to " + last);
        }
    }

    /**
     * The range from one byte to another.
     *
     * @param first the position of the first byte, from 0
     * @param last the position of the last byte, included
     * @return the range
     * @throws IllegalArgumentException if the range starts before 0, ends before it starts, or ends at
     *     {@link Long#MAX_VALUE}
     */
    public static ByteRange of(long first, long last) {
        return new ByteRange(first, last);
    }

    /**
     * How many bytes the range has.
     *
     * @return at least 1
     */
    public long length() {
        return last - first + 1;
    }

    /**
     * The value of the {@code Range} header that asks for it.
     *
     * @return such as {@code bytes=0-499}
     */
    public String headerValue() {
        return "bytes=" + first + "-" + last;
    }
}

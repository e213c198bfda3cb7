package io.cdsbackup.port;

import java.util.Locale;

/**
 * One header field of a request or a response.
 *
 * @param name the name, in the case that it came in; compared without regard to case
 * @param value the value; its text form is not shown, since it may be a secret (a {@code Location})
 */
public record HttpField(String name, String value) {

    /**
     * Checks that neither can break a message apart.
     *
     * @param name the name, in the case that it came in
     * @param value the value
     * @throws IllegalArgumentException if the name is empty, or either has a line break or a zero
     */
    public HttpField {
        if (name.isEmpty() || hasBreak(name) || hasBreak(value)) {
            throw new IllegalArgumentException("Not a header field: an empty name, or a line break in it");
        }
    }

    /**
     * Whether this is the field of that name.
     *
     * @param other a name, in any case
     * @return true if the names are the same but for case
     */
    public boolean isNamed(String other) {
        // The length first: most fields that are looked at are other ones.
        return name.length() == other.length() && name.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name + ": ***";
    }

    private static boolean hasBreak(String text) {
        return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\0') >= 0;
    }
}

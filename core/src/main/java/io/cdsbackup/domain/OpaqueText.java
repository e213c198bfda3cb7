package io.cdsbackup.domain;

/** The one rule for ids that the remote hands out: not blank, nothing that cannot be sent or shown. */
final class OpaqueText {

    private OpaqueText() {}

    static String checked(String what, String value) {
        // A no-break space is no white space to Java, and nothing to see all the same.
        if (value.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw new IllegalArgumentException("The " + what + " is blank");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isISOControl(c)) {
                throw new IllegalArgumentException("The " + what + " has a control character at position " + i);
            }
            if (Character.isSurrogate(c) && !pairedAt(value, i)) {
                throw new IllegalArgumentException("The " + what + " has half of a surrogate pair at position " + i);
            }
        }
        return value;
    }

    /** Whether it has half of a surrogate pair, which no UTF-8 can stand for. */
    static boolean isBroken(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i)) && !pairedAt(value, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean pairedAt(String value, int i) {
        return Character.isHighSurrogate(value.charAt(i))
                ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }
}

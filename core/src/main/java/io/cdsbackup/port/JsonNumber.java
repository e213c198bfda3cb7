package io.cdsbackup.port;

import java.util.regex.Pattern;

/**
 * A JSON number, kept as written: a number such as {@code 1e999999999} must not cost anything before it is refused.
 *
 * @param literal the number as RFC 8259 writes it
 */
public record JsonNumber(String literal) implements JsonValue {

    private static final Pattern RFC_8259 = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    /**
     * Checks the literal.
     *
     * @param literal the number as RFC 8259 writes it
     * @throws IllegalArgumentException if it is not one
     */
    public JsonNumber {
        if (!isWhole(literal) && !RFC_8259.matcher(literal).matches()) {
            throw new IllegalArgumentException("Not a JSON number");
        }
    }

    /**
     * The number of this value.
     *
     * @param value a whole number
     * @return the number
     */
    public static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value));
    }

    /** Nearly all are such, and need no pattern. */
    private static boolean isWhole(String literal) {
        for (int i = 0; i < literal.length(); i++) {
            if (literal.charAt(i) < '0' || literal.charAt(i) > '9') {
                return false;
            }
        }
        return !literal.isEmpty() && literal.charAt(0) != '0';
    }

    @Override
    public String toString() {
        return "JsonNumber[" + literal.length() + " chars]";
    }
}

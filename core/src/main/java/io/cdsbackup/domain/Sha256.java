package io.cdsbackup.domain;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest.
 *
 * @param hex 64 hexadecimal digits, in lower case
 */
public record Sha256(String hex) {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the digest.
     *
     * @param hex 64 hexadecimal digits; upper case becomes lower case
     * @throws IllegalArgumentException if the text is something else
     */
    public Sha256 {
        hex = hex.toLowerCase(Locale.ROOT);
        if (!DIGITS.matcher(hex).matches()) {
            throw new IllegalArgumentException("A SHA-256 digest is 64 hexadecimal digits");
        }
    }

    /**
     * The digest of these digits.
     *
     * @param hex 64 hexadecimal digits
     * @return the digest
     * @throws IllegalArgumentException if the text is something else
     */
    public static Sha256 of(String hex) {
        return new Sha256(hex);
    }

    /**
     * The digest of these bytes.
     *
     * @param digest the 32 bytes of the digest
     * @return the digest
     * @throws IllegalArgumentException if there are not 32
     */
    public static Sha256 ofDigest(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    @Override
    public String toString() {
        return hex;
    }
}

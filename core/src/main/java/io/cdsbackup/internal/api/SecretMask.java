package io.cdsbackup.internal.api;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.internal.signing.PercentEncoding;
import io.cdsbackup.port.SignedUri;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of the remote's words what must not be repeated: the access key, the secret, the request's signature, and the
 * queries of addresses. The secrets are known, so they are looked for as they are, in each encoding that an answer may echo
 * them in; a pattern alone would miss some.
 */
final class SecretMask {

    private static final String MASK = "***";
    private static final int LONGEST = 500;
    private static final int LOOKED_AT = 16 * LONGEST;
    private static final int LONGEST_WORD = 200;
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]*://)[^\\s\"'<>]*");
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?i)(signature|accesskeyid|secret_?(?:access_?)?key|token|credential)(\"?\\s*(?:=|:|%3D|%253D)\\s*\"?)[^\\s&,;\"'<>]+");

    /** Any HMAC-SHA1 in Base64: a service that refuses a signature may say which one it wanted, and that one is valid. */
    private static final Pattern HMAC = Pattern.compile(
            "(?i)(?:(?<![a-z0-9+/%])|(?<=%[0-9a-f]{2}))(?:[a-z0-9+/]|%(?:25)?2[bf]){27}(?:=|%(?:25)?3d)");

    /** Controls, line and paragraph separators, and what turns the direction of text: they would change a terminal or a log. */
    private static final Pattern UNSHOWN =
            Pattern.compile("[\\p{Cc}\\u061c\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+");

    private final Credentials credentials;
    private final SignedUri signed;

    private SecretMask(Credentials credentials, SignedUri signed) {
        this.credentials = credentials;
        this.signed = signed;
    }

    /**
     * Masks what one request held.
     *
     * @param credentials what it was signed with
     * @param signed the signed address
     * @return the mask
     */
    static SecretMask of(Credentials credentials, SignedUri signed) {
        return new SecretMask(credentials, signed);
    }

    /**
     * Masks a text.
     *
     * @param text the remote's words
     * @return the same without secrets, line breaks or excess length
     */
    String mask(String text) {
        String masked = text;
        for (Pattern secret : secrets()) {
            masked = secret.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        }
        // Only now, so that no secret is cut in two; and of an unknown one that is, nothing is kept.
        masked = masked.length() > LOOKED_AT ? withoutLastWord(masked.substring(0, LOOKED_AT)) : masked;
        masked = ADDRESS.matcher(masked).replaceAll(Matcher.quoteReplacement("(address)"));
        masked = HMAC.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        masked = SIGNATURE.matcher(masked).replaceAll("$1$2" + Matcher.quoteReplacement(MASK));
        masked = UNSHOWN.matcher(masked).replaceAll(" ").strip();
        return masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked;
    }

    // Only when there is something to mask: most answers are a success, and repeat nothing.
    private List<Pattern> secrets() {
        List<String> secrets = new ArrayList<>();
        for (String key : List.of(credentials.secretKey(), credentials.accessKeyId())) {
            secrets.add(key);
            secrets.add(PercentEncoding.encode(key));
        }
        String query = signed.text().substring(signed.text().indexOf('?') + 1);
        for (String parameter : query.split("&", -1)) {
            String[] pair = parameter.split("=", 2);
            if (pair.length == 2 && (pair[0].equals("Signature") || pair[0].equals("AccessKeyId"))) {
                // Once encoded, and as the string to sign has it.
                secrets.add(pair[1]);
                secrets.add(pair[1].replace("%", "%25"));
                // Not encoded: the characters of Base64 are the only ones that matter here.
                secrets.add(pair[1].replace("%2B", "+").replace("%2F", "/").replace("%3D", "="));
            }
        }
        // The longest first, so that a short one does not cut a long one in two.
        secrets.sort(Comparator.comparing(String::length).reversed());
        return secrets.stream()
                .map(secret -> Pattern.compile(Pattern.quote(secret), Pattern.CASE_INSENSITIVE))
                .toList();
    }

    private static String withoutLastWord(String text) {
        int end = text.length();
        while (end > text.length() - LONGEST_WORD && !Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    @Override
    public String toString() {
        return "SecretMask[***]";
    }
}

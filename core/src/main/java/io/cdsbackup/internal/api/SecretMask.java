package io.cdsbackup.internal.api;

import io.cdsbackup.domain.Credentials;
import java.net.URI;
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
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]*://)[^\\s\"'<>]*");
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?i)(signature|accesskeyid|secret_?(?:access_?)?key|token|credential)(\"?\\s*(?:=|:|%3D|%253D)\\s*\"?)[^\\s&,;\"'<>]+");

    /** Any HMAC-SHA1 in Base64: a service that refuses a signature may say which one it wanted, and that one is valid. */
    private static final Pattern HMAC = Pattern.compile(
            "(?i)(?:(?<![a-z0-9+/%])|(?<=%[0-9a-f]{2}))(?:[a-z0-9+/]|%(?:25)?2[bf]){27}(?:=|%(?:25)?3d)");

    private final List<String> secrets;

    private SecretMask(List<String> secrets) {
        this.secrets = secrets;
    }

    /**
     * Masks what one request held.
     *
     * @param credentials what it was signed with
     * @param signed the signed URI
     * @return the mask
     */
    static SecretMask of(Credentials credentials, URI signed) {
        List<String> secrets = new ArrayList<>();
        secrets.add(credentials.secretKey());
        secrets.add(credentials.accessKeyId());
        String query = signed.getRawQuery() == null ? "" : signed.getRawQuery();
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
        return new SecretMask(List.copyOf(secrets));
    }

    /**
     * Masks a text.
     *
     * @param text the remote's words
     * @return the same without secrets, line breaks or excess length
     */
    String mask(String text) {
        String masked = text.length() > 16 * LONGEST ? text.substring(0, 16 * LONGEST) : text;
        for (String secret : secrets) {
            masked = masked.replace(secret, MASK);
        }
        masked = ADDRESS.matcher(masked).replaceAll(Matcher.quoteReplacement("(address)"));
        masked = HMAC.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        masked = SIGNATURE.matcher(masked).replaceAll("$1$2" + Matcher.quoteReplacement(MASK));
        masked = masked.replaceAll("\\p{Cntrl}+", " ").strip();
        return masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked;
    }

    @Override
    public String toString() {
        return "SecretMask[***]";
    }
}

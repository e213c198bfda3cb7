package io.cdsbackup.cli.log;

import java.util.regex.Pattern;

/** The last line of defence against secrets in the log: what follows a question mark, or stands before an at sign, in a URL. */
final class AddressMask {

    private static final Pattern USER_INFO = Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]*://)[^\\s/?#@]*@");
    private static final Pattern QUERY = Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]*://[^\\s?#]*)[?#]\\S*");
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)\\b(Signature|AccessKeyId|SignatureNonce|[a-z-]*token|[a-z_-]*secret[a-z_-]*)=[^\\s&]*");

    private AddressMask() {}

    static String masked(String text) {
        String withoutUser = USER_INFO.matcher(text).replaceAll("$1***@");
        String withoutQuery = QUERY.matcher(withoutUser).replaceAll("$1?***");
        return PARAMETER.matcher(withoutQuery).replaceAll("$1=***");
    }
}

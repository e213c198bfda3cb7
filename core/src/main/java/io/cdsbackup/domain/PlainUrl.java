package io.cdsbackup.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom an address leads to, read without {@link java.net.URI}, where there is nothing about the address that readers could see
 * differently: http or https, a name or an IPv4 address, and behind them only characters that a {@code URI} takes both in a path
 * and in a query. Nearly all presigned URLs are such, and are long: to read one into a {@code URI} takes more time than all else
 * that is done with the answer that it comes in.
 *
 * @param scheme in lower case
 * @param host in lower case
 * @param port -1 if none is named
 */
record PlainUrl(String scheme, String host, int port) {

    private static final int ASCII = 0x80;
    private static final int NO_PORT = -1;
    private static final int NOT_PLAIN = -2;
    private static final int PORT_DIGITS = 5;
    private static final boolean[] TAKEN = taken();

    /** Reads it; null if the address is not plain, whether it is one or not. */
    static @Nullable PlainUrl read(String text) {
        if (text.startsWith("https://")) {
            return read("https", text, "https://".length());
        }
        return text.startsWith("http://") ? read("http", text, "http://".length()) : null;
    }

    private static @Nullable PlainUrl read(String scheme, String text, int begin) {
        int hostEnd = begin;
        while (hostEnd < text.length() && ":/?".indexOf(text.charAt(hostEnd)) < 0) {
            hostEnd++;
        }
        int end = hostEnd;
        int port = NO_PORT;
        if (hostEnd < text.length() && text.charAt(hostEnd) == ':') {
            end = digitsEnd(text, hostEnd + 1);
            port = end == hostEnd + 1 || end > hostEnd + 1 + PORT_DIGITS
                    ? NOT_PLAIN
                    : Integer.parseInt(text, hostEnd + 1, end, 10);
        }
        String host = text.substring(begin, hostEnd);
        return port != NOT_PLAIN && PlainHost.isPlain(host) && isPlain(text, end)
                ? new PlainUrl(scheme, host.toLowerCase(Locale.ROOT), port)
                : null;
    }

    private static int digitsEnd(String text, int begin) {
        int end = begin;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Whether nothing stands there, or a path or a query of nothing but plain characters. */
    private static boolean isPlain(String text, int begin) {
        if (begin < text.length() && text.charAt(begin) != '/' && text.charAt(begin) != '?') {
            return false;
        }
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean taken = c < ASCII && TAKEN[c];
            if (!taken && (c != '%' || !isHex(text, i + 1) || !isHex(text, i + 2))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && text.charAt(at) < ASCII && Character.digit(text.charAt(at), 16) >= 0;
    }

    private static boolean[] taken() {
        boolean[] taken = new boolean[ASCII];
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~'()*;/?:@&=+$,"
                .chars()
                .forEach(c -> taken[c] = true);
        return taken;
    }
}

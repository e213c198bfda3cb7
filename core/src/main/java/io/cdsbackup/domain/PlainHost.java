package io.cdsbackup.domain;

/** Hosts that cannot be mistaken: a name of letters, digits and hyphens, or four numbers with dots. */
final class PlainHost {

    private static final int BYTE = 255;

    private PlainHost() {}

    static boolean isPlain(String host) {
        return isName(host) || isIpv4(host);
    }

    /** RFC 1123, and the last label begins with a letter, so that it is not the end of an address. */
    private static boolean isName(String host) {
        int label = 0;
        char before = '.';
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean between = c == '.' || c == '-';
            if (!between && !isLetter(c) && !isDigit(c)) {
                return false;
            }
            if (between && (before == '.' || (c == '.' && before == '-'))) {
                return false;
            }
            if (before == '.') {
                label = i;
            }
            before = c;
        }
        return before != '.' && before != '-' && isLetter(host.charAt(label));
    }

    private static boolean isIpv4(String host) {
        int dots = 0;
        int digits = 0;
        int number = 0;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c == '.' && digits > 0) {
                dots++;
                digits = 0;
                number = 0;
            } else if (isDigit(c) && digits < 3 && number * 10 + (c - '0') <= BYTE) {
                digits++;
                number = number * 10 + (c - '0');
            } else {
                return false;
            }
        }
        return dots == 3 && digits > 0;
    }

    private static boolean isLetter(char c) {
        // No case folding: there are letters beyond ASCII that fold to these.
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

package io.cdsbackup.sandbox.wire;

/**
 * How the head of an answer is changed on its way.
 *
 * @param date the value of {@code Date} in the place of the server's own, which is always the wall
 *     clock's
 * @param withoutLength whether {@code Content-Length} is taken out, so that the body ends with the connection
 * @param bodyLength how many bytes follow the head
 */
public record Heading(String date, boolean withoutLength, long bodyLength) {

    private static final String DATE = "\r\ndate: ";
    private static final String LENGTH = "\r\ncontent-length: ";

    String applied(String head) {
        String changed = withValue(head, DATE, date);
        if (!withoutLength) {
            return changed;
        }
        int start = find(changed, LENGTH);
        return start < 0 ? changed : changed.substring(0, start) + changed.substring(endOfLine(changed, start));
    }

    private static String withValue(String head, String field, String value) {
        int start = find(head, field);
        return start < 0
                ? head
                : head.substring(0, start + field.length()) + value + head.substring(endOfLine(head, start));
    }

    private static int endOfLine(String head, int start) {
        return head.indexOf("\r\n", start + 2);
    }

    private static int find(String head, String field) {
        for (int i = 0; i + field.length() <= head.length(); i++) {
            if (head.regionMatches(true, i, field, 0, field.length())) {
                return i;
            }
        }
        return -1;
    }
}

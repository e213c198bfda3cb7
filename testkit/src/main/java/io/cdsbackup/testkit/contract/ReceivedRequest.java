package io.cdsbackup.testkit.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A request as it came over the wire.
 *
 * @param head all up to the empty line, a character for each byte
 * @param body the body, a character for each byte
 */
record ReceivedRequest(String head, String body) {

    String line() {
        return head.substring(0, head.indexOf("\r\n"));
    }

    String target() {
        return line().split(" ", -1)[1];
    }

    List<String> fieldLines() {
        return head.strip().lines().skip(1).toList();
    }

    /** In lower case. */
    List<String> fieldNames() {
        return fieldLines().stream()
                .map(field -> field.substring(0, field.indexOf(':')).toLowerCase(Locale.ROOT))
                .toList();
    }

    List<String> values(String name) {
        String prefix = name + ":";
        return fieldLines().stream()
                .filter(field -> field.regionMatches(true, 0, prefix, 0, prefix.length()))
                .map(field -> field.substring(prefix.length()).strip())
                .toList();
    }

    int contentLength() {
        List<String> values = values("Content-Length");
        return values.isEmpty() ? 0 : Integer.parseInt(values.get(0));
    }

    String text() {
        return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}

package io.cdsbackup.transport.feign;

import java.util.List;
import java.util.Locale;

/** A request as it came over the wire. */
record RawRequest(String line, List<String> fieldLines, String body) {

    /** What is between the method and the protocol. */
    String target() {
        return line.split(" ", -1)[1];
    }

    String method() {
        return line.split(" ", -1)[0];
    }

    List<String> values(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return fieldLines.stream()
                .filter(field -> field.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(field -> field.substring(prefix.length()).strip())
                .toList();
    }
}

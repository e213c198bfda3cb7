package io.cdsbackup.transport.jdk;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A request as it came over the wire. */
record ReceivedRequest(String line, List<String> fields, String body) {

    static ReceivedRequest of(String head) {
        List<String> lines = head.strip().lines().toList();
        return new ReceivedRequest(lines.get(0), lines.subList(1, lines.size()), "");
    }

    ReceivedRequest withBody(byte[] bytes) {
        return new ReceivedRequest(line, fields, new String(bytes, StandardCharsets.UTF_8));
    }

    String target() {
        return line.split(" ", -1)[1];
    }

    List<String> values(String name) {
        String prefix = name + ":";
        return fields.stream()
                .filter(field -> field.regionMatches(true, 0, prefix, 0, prefix.length()))
                .map(field -> field.substring(prefix.length()).strip())
                .toList();
    }

    int contentLength() {
        List<String> values = values("Content-Length");
        return values.isEmpty() ? 0 : Integer.parseInt(values.get(0));
    }
}

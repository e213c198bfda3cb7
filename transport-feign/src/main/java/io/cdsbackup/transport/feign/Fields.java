package io.cdsbackup.transport.feign;

import io.cdsbackup.port.HttpField;
import io.cdsbackup.port.HttpFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Header fields between the ports' form and Feign's. */
final class Fields {

    static final String CONTENT_LENGTH = "Content-Length";
    static final String CONTENT_ENCODING = "Content-Encoding";
    static final String ACCEPT_ENCODING = "Accept-Encoding";

    /** What the HTTP client sets by itself, or a message would come apart: not an interceptor's to add. */
    private static final Set<String> CLIENT_OWNED =
            Set.of("host", "content-length", "connection", "transfer-encoding", "expect", "upgrade", "te", "trailer");

    private Fields() {}

    static Map<String, Collection<String>> toFeign(HttpFields fields) {
        Map<String, Collection<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HttpField field : fields.fields()) {
            values.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(field.value());
        }
        return values;
    }

    /** Adds what the user's interceptors added. A name that the request has itself keeps the request's values. */
    static void addMissing(Map<String, Collection<String>> fields, Map<String, Collection<String>> more) {
        more.forEach((name, values) -> {
            if (!CLIENT_OWNED.contains(name.toLowerCase(Locale.ROOT))) {
                fields.putIfAbsent(name, List.copyOf(values));
            }
        });
    }

    /** What cannot be a field (a line break in its value) is left out, for an odd field is no reason to lose the answer. */
    static HttpFields ofFeign(Map<String, Collection<String>> headers) {
        List<HttpField> fields = new ArrayList<>();
        headers.forEach((name, values) -> values.stream()
                .filter(value -> isField(name, value))
                .forEach(value -> fields.add(new HttpField(name, value))));
        return new HttpFields(fields);
    }

    /** The codings that a body was encoded by, in lower case; {@code identity} is none. */
    static List<String> codings(HttpFields fields) {
        return fields.all(CONTENT_ENCODING).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
    }

    private static boolean isField(String name, String value) {
        return name != null
                && value != null
                && !name.isEmpty()
                && (name + value).chars().noneMatch(Fields::breaks);
    }

    private static boolean breaks(int character) {
        return character == '\r' || character == '\n' || character == 0;
    }
}

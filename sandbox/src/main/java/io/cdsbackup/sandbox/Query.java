package io.cdsbackup.sandbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request, read from its raw text. It holds a signature, so its text form shows nothing.
 *
 * <p>The problem is null for a query of unique, decodable {@code name=value} pairs; the parameters are then all of them.
 */
final class Query {

    static final String SIGNATURE = "Signature";

    private final String raw;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private @Nullable String problem;

    private Query(String raw) {
        this.raw = raw;
    }

    static Query of(@Nullable String raw) {
        Query query = new Query(raw == null ? "" : raw);
        if (!query.raw.isEmpty()) {
            for (String pair : query.raw.split("&", -1)) {
                query.add(pair);
            }
        }
        return query;
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
            problem = "each of its parts must be name=value";
            return;
        }
        String name = PercentCode.decoded(pair.substring(0, equals));
        String value = PercentCode.decoded(pair.substring(equals + 1));
        if (name == null || value == null) {
            problem = "its names and values must be percent-encoded UTF-8";
        } else if (parameters.putIfAbsent(name, value) != null) {
            problem = "the parameter " + name + " is there twice";
        }
    }

    Map<String, String> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    @Nullable
    String problem() {
        return problem;
    }

    /** All parameters but the signature, encoded and in the order of their names. */
    String canonical() {
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(SIGNATURE))
                .map(parameter ->
                        PercentCode.encoded(parameter.getKey()) + "=" + PercentCode.encoded(parameter.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    /** Whether the raw text is the canonical query with the signature behind it, to the letter. */
    boolean isCanonical() {
        String signature = parameters.getOrDefault(SIGNATURE, "");
        return raw.equals(canonical() + "&" + SIGNATURE + "=" + PercentCode.encoded(signature));
    }

    @Override
    public String toString() {
        return "?***";
    }
}

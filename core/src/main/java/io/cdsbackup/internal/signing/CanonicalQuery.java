package io.cdsbackup.internal.signing;

import io.cdsbackup.port.HttpMethod;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A query in the one form that is signed and sent: names and values percent-encoded, sorted by name. Every HTTP client sends
 * this form unchanged.
 *
 * @param text the query, without a question mark
 */
record CanonicalQuery(String text) {

    static CanonicalQuery of(Map<String, String> parameters) {
        return new CanonicalQuery(new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(parameter -> PercentEncoding.encode(parameter.getKey()) + "="
                                + PercentEncoding.encode(parameter.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /** What the signature is computed over: the method, the path (always a slash), and the query, encoded once more. */
    String stringToSign(HttpMethod method) {
        return method + "&%2F&" + PercentEncoding.encode(text);
    }

    /** The same with the signature behind, which is itself not signed. */
    String signedBy(String signature) {
        return text + "&Signature=" + PercentEncoding.encode(signature);
    }
}

package io.cdsbackup.testkit;

import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.port.HttpMethod;
import io.cdsbackup.port.TransportRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks what can be checked of a request without the secret: all that the service asks of every request, present and in its
 * form. Notes every problem, not only the first.
 */
final class RequestShape {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int HMAC_SHA1_BYTES = 20;

    private final TransportRequest request;
    private final List<String> problems = new ArrayList<>();
    private final SortedMap<String, String> own;

    private RequestShape(TransportRequest request) {
        this.request = request;
        this.own = SignedQuery.parse(request.uri().getRawQuery(), problems);
    }

    /**
     * Takes a request apart.
     *
     * @param request the request
     * @param usedNonces the nonces so far; this request's is added
     * @return what is kept of it
     * @throws AssertionError if it is not a request that the service would take
     */
    static RecordedAction check(TransportRequest request, Set<String> usedNonces) {
        return new RequestShape(request).checked(usedNonces);
    }

    private RecordedAction checked(Set<String> usedNonces) {
        String action = taken("Action");
        taken("AccessKeyId");
        fixed("SignatureMethod", "HMAC-SHA1");
        fixed("SignatureVersion", "1.0");
        fixed("Version", "2019-08-08");
        Instant timestamp = timestamp();
        signature();
        String nonce = taken("SignatureNonce");
        if (nonce != null && !usedNonces.add(nonce)) {
            problems.add("SignatureNonce \"" + nonce + "\" was used before");
        }
        Endpoint endpoint = endpoint();
        String body = body();
        if (!problems.isEmpty() || action == null || nonce == null || timestamp == null || endpoint == null) {
            throw new AssertionError("This is not a request that the service would take:\n    " + request + "\n  - "
                    + String.join("\n  - ", problems));
        }
        return new RecordedAction(
                request.method(), endpoint, action, new TreeMap<>(own), request.fields(), body, timestamp, nonce);
    }

    private @Nullable String taken(String name) {
        String value = own.remove(name);
        if (value == null) {
            missing(name);
            return null;
        }
        if (value.isBlank()) {
            problems.add(name + " is blank");
            return null;
        }
        return value;
    }

    private void missing(String name) {
        // One that is there and could not be read has been noted already.
        if (problems.stream().noneMatch(problem -> problem.startsWith(name + " "))) {
            problems.add(name + " is missing");
        }
    }

    private void fixed(String name, String expected) {
        String value = taken(name);
        if (value != null && !value.equals(expected)) {
            problems.add(name + " is \"" + value + "\", not \"" + expected + "\"");
        }
    }

    private @Nullable Instant timestamp() {
        String value = taken("Timestamp");
        if (value == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(value, TIMESTAMP).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException otherForm) {
            problems.add("Timestamp is \"" + value + "\", not a UTC time such as 2026-01-01T00:00:00Z");
            return null;
        }
    }

    private void signature() {
        String value = taken("Signature");
        if (value == null) {
            return;
        }
        boolean digest;
        try {
            digest = Base64.getDecoder().decode(value).length == HMAC_SHA1_BYTES;
        } catch (IllegalArgumentException notBase64) {
            digest = false;
        }
        if (!digest) {
            problems.add("Signature is not the Base64 of 20 bytes, as an HMAC-SHA1 is");
        }
    }

    private @Nullable Endpoint endpoint() {
        URI uri = request.uri();
        try {
            return Endpoint.of(uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath());
        } catch (IllegalArgumentException refused) {
            problems.add("the address is no endpoint: " + refused.getMessage());
            return null;
        }
    }

    private @Nullable String body() {
        String type = request.fields().first("Content-Type").orElse("");
        if (request.method() == HttpMethod.POST
                && !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            problems.add("Content-Type is \"" + type + "\", not \"application/json\", though a POST has a JSON body");
        }
        return request.body()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse(null);
    }
}

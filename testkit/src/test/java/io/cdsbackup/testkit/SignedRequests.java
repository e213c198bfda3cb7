package io.cdsbackup.testkit;

import io.cdsbackup.Signers;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.Region;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.HttpMethod;
import io.cdsbackup.port.SigningRequest;
import io.cdsbackup.port.TransportRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Requests as the client makes them, each with a nonce of its own. */
final class SignedRequests {

    static final Instant SIGNED_AT = Instant.parse("2026-01-02T03:04:05Z");
    static final HttpFields FIELDS = HttpFields.NONE.with("User-Agent", "cds-backup/test");

    private static final Credentials CREDENTIALS = Credentials.of("AKEXAMPLE", "secret-for-tests");
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int MAX_BODY_BYTES = 1024 * 1024;

    private final SequenceNonces nonces = SequenceNonces.create();

    TransportRequest get(String action, Map<String, String> parameters) {
        return get(action, parameters, MAX_BODY_BYTES);
    }

    TransportRequest get(String action, Map<String, String> parameters, int maxBodyBytes) {
        URI signed = sign(HttpMethod.GET, Region.MAINLAND.endpoint(), action, parameters);
        return TransportRequest.get(signed, FIELDS, DEADLINE, maxBodyBytes);
    }

    TransportRequest post(String action, String contentType, String body) {
        URI signed = sign(HttpMethod.POST, Region.MAINLAND.endpoint(), action, Map.of());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return TransportRequest.post(signed, FIELDS.with("Content-Type", contentType), bytes, DEADLINE, MAX_BODY_BYTES);
    }

    static TransportRequest verbatim(String uri) {
        return TransportRequest.get(URI.create(uri), FIELDS, DEADLINE, MAX_BODY_BYTES);
    }

    private URI sign(HttpMethod method, Endpoint endpoint, String action, Map<String, String> parameters) {
        SigningRequest request = new SigningRequest(method, endpoint, action, parameters);
        return Signers.hmacSha1()
                .sign(request, CREDENTIALS, SIGNED_AT, nonces.next())
                .uri();
    }
}

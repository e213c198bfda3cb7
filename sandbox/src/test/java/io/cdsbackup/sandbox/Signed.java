package io.cdsbackup.sandbox;

import io.cdsbackup.domain.Credentials;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.UUID;

/** Signs requests for the tests, and breaks them where a test says so. */
final class Signed {

    private final TreeMap<String, String> parameters = new TreeMap<>();
    private final String secretKey;
    private String method = "GET";

    private Signed(Credentials credentials) {
        secretKey = credentials.secretKey();
        with("AccessKeyId", credentials.accessKeyId());
        with("SignatureMethod", "HMAC-SHA1");
        with("SignatureVersion", "1.0");
        with("SignatureNonce", UUID.randomUUID().toString());
        with("Timestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        with("Version", "2019-08-08");
    }

    static Signed request(Credentials credentials, String action) {
        return new Signed(credentials).with("Action", action);
    }

    Signed with(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    Signed without(String name) {
        parameters.remove(name);
        return this;
    }

    Signed method(String name) {
        method = name;
        return this;
    }

    String canonical() {
        StringBuilder canonical = new StringBuilder();
        parameters.forEach((name, value) -> canonical
                .append(canonical.isEmpty() ? "" : "&")
                .append(PercentCode.encoded(name))
                .append('=')
                .append(PercentCode.encoded(value)));
        return canonical.toString();
    }

    String query() {
        String canonical = canonical();
        return canonical + "&Signature=" + PercentCode.encoded(RequestSignature.of(method, canonical, secretKey));
    }

    URI at(SandboxCloud cloud) {
        return URI.create(cloud.endpoint().base() + "/?" + query());
    }
}

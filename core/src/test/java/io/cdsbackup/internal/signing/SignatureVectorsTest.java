package io.cdsbackup.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.fake.TestJson;
import io.cdsbackup.port.HttpMethod;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.SigningRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureVectorsTest {

    private static final Set<String> SET_BY_THE_SIGNER = Set.of(
            "Action", "AccessKeyId", "SignatureMethod", "SignatureNonce", "SignatureVersion", "Timestamp", "Version");

    record Vector(
            HttpMethod method,
            String secretKey,
            Map<String, String> parameters,
            String canonicalQuery,
            String stringToSign,
            String signature) {

        @Override
        public String toString() {
            return method + " " + parameters.get("SignatureNonce");
        }
    }

    static Stream<Vector> vectors() throws IOException {
        try (InputStream in = SignatureVectorsTest.class.getResourceAsStream("/signature-vectors.json")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            JsonArray all = (JsonArray) new TestJson().decode(bytes, new JsonLimits(1 << 20, 8));
            return all.elements().stream().map(each -> vector((JsonObject) each)).toList().stream();
        }
    }

    private static Vector vector(JsonObject json) {
        Map<String, String> parameters = new LinkedHashMap<>();
        ((JsonObject) json.member("parameters").orElseThrow())
                .members()
                .forEach((name, value) -> parameters.put(name, ((JsonString) value).value()));
        return new Vector(
                HttpMethod.valueOf(text(json, "method")),
                text(json, "secretKey"),
                parameters,
                text(json, "canonicalQuery"),
                text(json, "stringToSign"),
                text(json, "signature"));
    }

    private static String text(JsonObject json, String name) {
        return ((JsonString) json.member(name).orElseThrow()).value();
    }

    @Test
    void there_are_32_of_them() throws IOException {
        assertThat(vectors()).hasSize(32);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void the_canonical_query_is_the_vectors(Vector vector) {
        assertThat(query(vector)).hasToString(vector.canonicalQuery());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void the_string_to_sign_is_the_vectors(Vector vector) {
        assertThat(query(vector).stringToSign()).isEqualTo(bytes(vector.stringToSign()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void the_signature_is_the_vectors(Vector vector) {
        assertThat(HmacSha1.by(vector.secretKey()).of(bytes(vector.stringToSign())))
                .isEqualTo(vector.signature());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void the_whole_signed_uri_is_made_of_them(Vector vector) {
        Map<String, String> own = new LinkedHashMap<>(vector.parameters());
        own.keySet().removeAll(SET_BY_THE_SIGNER);
        Map<String, String> all = vector.parameters();

        String uri = new HmacSha1Signer()
                .sign(
                        new SigningRequest(
                                vector.method(),
                                Endpoint.of("https://cds.example/mysql"),
                                Objects.requireNonNull(all.get("Action")),
                                own),
                        Credentials.of(Objects.requireNonNull(all.get("AccessKeyId")), vector.secretKey()),
                        Instant.parse(all.get("Timestamp")),
                        Objects.requireNonNull(all.get("SignatureNonce")))
                .text();

        assertThat(uri)
                .isEqualTo("https://cds.example/mysql/?" + vector.canonicalQuery() + "&Signature="
                        + PercentEncoding.encode(vector.signature()));
    }

    private static CanonicalQuery query(Vector vector) {
        CanonicalQuery query = new CanonicalQuery();
        query.begin(vector.method(), URI.create("https://cds.example/mysql"));
        new TreeMap<>(vector.parameters()).forEach(query::add);
        return query;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}

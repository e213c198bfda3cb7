package io.cdsbackup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves the sandbox's own reading of the signature on vectors that independent implementations agree on. */
class SignatureVectorsTest {

    @Test
    void there_are_32_vectors() throws IOException {
        assertThat(vectors()).hasSize(32);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void the_canonical_query_is_read_back_to_the_parameters(Map<String, Object> vector) {
        Query query = Query.of(sent(vector));

        assertThat(query.problem()).isNull();
        assertThat(query.isCanonical()).isTrue();
        assertThat(query.canonical()).isEqualTo(vector.get("canonicalQuery"));
        assertThat(query.parameters())
                .containsAllEntriesOf(parameters(vector))
                .containsEntry("Signature", vector.get("signature").toString())
                .hasSize(parameters(vector).size() + 1);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void the_string_to_sign_is_the_vectors(Map<String, Object> vector) {
        String canonical = Query.of(sent(vector)).canonical();

        assertThat(RequestSignature.stringToSign(vector.get("method").toString(), canonical))
                .isEqualTo(vector.get("stringToSign"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void the_signature_is_the_vectors(Map<String, Object> vector) {
        String canonical = Query.of(sent(vector)).canonical();

        assertThat(RequestSignature.of(
                        vector.get("method").toString(),
                        canonical,
                        vector.get("secretKey").toString()))
                .isEqualTo(vector.get("signature"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> parameters(Map<String, Object> vector) {
        return (Map<String, String>) vector.get("parameters");
    }

    private static String sent(Map<String, Object> vector) {
        return vector.get("canonicalQuery") + "&Signature="
                + PercentCode.encoded(vector.get("signature").toString());
    }

    @SuppressWarnings("unchecked")
    static Stream<Map<String, Object>> vectors() throws IOException {
        try (InputStream json = SignatureVectorsTest.class.getResourceAsStream("signature-vectors.json")) {
            String text = new String(json.readAllBytes(), StandardCharsets.UTF_8);
            return ((List<Map<String, Object>>) Json.parsed(text)).stream();
        }
    }
}

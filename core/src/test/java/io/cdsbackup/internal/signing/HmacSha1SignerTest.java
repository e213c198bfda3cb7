package io.cdsbackup.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.Signers;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.port.HttpMethod;
import io.cdsbackup.port.SignedUri;
import io.cdsbackup.port.Signer;
import io.cdsbackup.port.SigningRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacSha1SignerTest {

    private static final Credentials KEY = Credentials.of("AKEXAMPLE", "secret-for-tests");
    private static final Instant AT = Instant.parse("2026-03-01T04:00:00.987654321Z");
    private static final long SEED = 42;

    private final Signer signer = Signers.hmacSha1();

    private URI signed(Map<String, String> parameters) {
        return signer.sign(
                        new SigningRequest(
                                HttpMethod.GET,
                                Endpoint.of("https://cds.example/mysql/"),
                                "DownloadBackup",
                                parameters),
                        KEY,
                        AT,
                        "nonce-1")
                .uri();
    }

    @Test
    void the_same_input_gives_the_same_output() {
        assertThat(signed(Map.of("BackupId", "b 1"))).isEqualTo(signed(Map.of("BackupId", "b 1")));
    }

    @Test
    void the_timestamp_has_no_fraction_of_a_second() {
        assertThat(signed(Map.of()).getRawQuery()).contains("Timestamp=2026-03-01T04%3A00%3A00Z&");
    }

    @Test
    void the_order_of_parameters_does_not_matter() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            Map<String, String> parameters = parameters(random);
            List<String> names = new ArrayList<>(parameters.keySet());
            Collections.shuffle(names, random);
            Map<String, String> shuffled = new LinkedHashMap<>();
            names.forEach(name -> shuffled.put(name, parameters.get(name)));

            assertThat(signed(shuffled)).as("seed %d, case %d", SEED, i).isEqualTo(signed(parameters));
        }
    }

    @Test
    void decoding_the_query_gives_the_parameters_back() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            Map<String, String> parameters = parameters(random);

            Map<String, String> decoded = new HashMap<>();
            for (String pair : signed(parameters).getRawQuery().split("&", -1)) {
                String[] parts = pair.split("=", 2);
                String earlier = decoded.put(decoded(parts[0]), decoded(parts[1]));
                assertThat(earlier).as("each name once").isNull();
            }

            assertThat(decoded).as("seed %d, case %d", SEED, i).containsAllEntriesOf(parameters);
            assertThat(decoded).hasSize(parameters.size() + 8);
        }
    }

    @Test
    void the_uri_holds_nothing_but_unreserved_characters_and_hex() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            assertThat(signed(parameters(random)).getRawQuery())
                    .as("seed %d, case %d", SEED, i)
                    .matches("([A-Za-z0-9._~-]|%[0-9A-F]{2}|[=&])*");
        }
    }

    @Test
    void an_endpoint_with_a_path_beyond_ascii_is_percent_encoded_and_not_mangled() {
        SigningRequest request = new SigningRequest(
                HttpMethod.GET, Endpoint.of("https://cds.example/\u5907\u4efd"), "DownloadBackup", Map.of());

        assertThat(signer.sign(request, KEY, AT, "nonce-1").uri().getRawPath()).isEqualTo("/%E5%A4%87%E4%BB%BD/");
    }

    @Test
    void names_are_in_order_and_the_signature_is_last() {
        List<String> names =
                List.of(signed(Map.of("BackupId", "b", "InstanceUuid", "i"))
                                .getRawQuery()
                                .split("&", -1))
                        .stream()
                        .map(pair -> pair.substring(0, pair.indexOf('=')))
                        .toList();

        assertThat(names.subList(0, names.size() - 1)).isSorted();
        assertThat(names).endsWith("Signature");
    }

    @Test
    void the_method_is_signed_too() {
        SigningRequest post = new SigningRequest(
                HttpMethod.POST, Endpoint.of("https://cds.example/mysql"), "DownloadBackup", Map.of());

        assertThat(signer.sign(post, KEY, AT, "nonce-1").uri()).isNotEqualTo(signed(Map.of()));
    }

    @Test
    void a_key_that_was_rotated_signs_at_once_and_the_earlier_one_not_any_more() {
        SigningRequest request = new SigningRequest(
                HttpMethod.GET, Endpoint.of("https://cds.example/mysql"), "DownloadBackup", Map.of());
        Credentials rotated = Credentials.of("AKEXAMPLE", "another-secret");
        SignedUri first = signer.sign(request, KEY, AT, "nonce-1");

        SignedUri second = signer.sign(request, rotated, AT, "nonce-1");

        assertThat(second).isNotEqualTo(first).isEqualTo(Signers.hmacSha1().sign(request, rotated, AT, "nonce-1"));
        assertThat(signer.sign(request, KEY, AT, "nonce-1")).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Action",
                "AccessKeyId",
                "Signature",
                "SignatureMethod",
                "SignatureNonce",
                "SignatureVersion",
                "Timestamp",
                "Version"
            })
    void a_parameter_that_the_signer_sets_itself_is_refused(String name) {
        assertThatThrownBy(() -> signed(Map.of(name, "mine")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The signer sets the parameter " + name + " itself");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> parameters(Random random) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            parameters.put("P" + i + RandomText.of(random, 6), RandomText.of(random, 30));
        }
        return parameters;
    }
}

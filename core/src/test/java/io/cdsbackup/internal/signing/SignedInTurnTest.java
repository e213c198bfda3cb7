package io.cdsbackup.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cdsbackup.Signers;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.port.HttpMethod;
import io.cdsbackup.port.Signer;
import io.cdsbackup.port.SigningRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One signer for many requests: each is signed as if it were its first. */
@Timeout(60)
class SignedInTurnTest {

    private static final long SEED = 7;
    private static final int REQUESTS = 500;
    private static final int THREADS = 4;
    private static final Credentials KEY = Credentials.of("AKEXAMPLE", "secret-for-tests");
    private static final Instant AT = Instant.parse("2026-03-01T04:00:00Z");
    private static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.of("https://cds.example/mysql"),
            Endpoint.of("https://CDS.example/mysql"),
            Endpoint.of("https://a-longer-name.cds.example/mysql/v2"));

    private final Signer signer = Signers.hmacSha1();

    @Test
    void each_is_signed_as_by_a_signer_of_its_own() {
        Random random = new Random(SEED);
        for (int i = 0; i < REQUESTS; i++) {
            SigningRequest request = request(random);
            String nonce = "nonce-" + random.nextInt(100_000);

            assertThat(text(signer, request, nonce)).isEqualTo(text(Signers.hmacSha1(), request, nonce));
        }
    }

    @Test
    void by_several_threads_too() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(SEED + thread);
                ends.add(threads.submit(() -> {
                    for (int i = 0; i < REQUESTS; i++) {
                        SigningRequest request = request(random);
                        assertThat(text(signer, request, "nonce"))
                                .isEqualTo(text(Signers.hmacSha1(), request, "nonce"));
                    }
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void what_one_that_cannot_be_signed_was_written_on_is_not_kept() {
        HmacSha1Signer keeping = new HmacSha1Signer();
        String before = text(keeping, usual(), "nonce");
        assertThat(keeping.hasSpare()).isTrue();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> text(keeping, of(ENDPOINTS.get(0), Map.of("A", "a", "Signature", "mine")), "nonce"));

        assertThat(keeping.hasSpare()).isFalse();
        assertThat(text(keeping, usual(), "nonce")).isEqualTo(before);
    }

    @Test
    void what_a_long_one_was_written_on_is_not_kept() {
        HmacSha1Signer keeping = new HmacSha1Signer();

        text(keeping, of(ENDPOINTS.get(0), Map.of("Name", "x".repeat(10_000))), "nonce");

        assertThat(keeping.hasSpare()).isFalse();
    }

    @Test
    void the_signature_is_wiped_off_what_is_kept() {
        CanonicalQuery query = new CanonicalQuery();
        query.begin(HttpMethod.GET, ENDPOINTS.get(0).base());
        query.add("Name", "value");

        assertThat(query.signedBy("SIGNATUREEXAMPLE")).endsWith("?Name=value&Signature=SIGNATUREEXAMPLE");

        assertThat(query).hasToString("Name=value");
        assertThat(StandardCharsets.ISO_8859_1.decode(query.memory()).toString())
                .contains("?Name=value")
                .doesNotContain("SIGNATURE");
    }

    private static SigningRequest usual() {
        return of(ENDPOINTS.get(0), Map.of("BackupId", "b-1", "InstanceUuid", "i-1"));
    }

    private static SigningRequest request(Random random) {
        Map<String, String> own = new TreeMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            own.put("P" + random.nextInt(1000), value(random));
        }
        return of(ENDPOINTS.get(random.nextInt(ENDPOINTS.size())), own);
    }

    private static SigningRequest of(Endpoint endpoint, Map<String, String> own) {
        return new SigningRequest(
                own.size() % 2 == 0 ? HttpMethod.GET : HttpMethod.POST, endpoint, "DownloadBackup", own);
    }

    private static String value(Random random) {
        String text = RandomText.of(random, 20);
        return random.nextInt(50) == 0 ? text.repeat(100) : text;
    }

    private static String text(Signer by, SigningRequest request, String nonce) {
        return by.sign(request, KEY, AT, nonce).text();
    }
}

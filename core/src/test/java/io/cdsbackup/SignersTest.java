package io.cdsbackup;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.port.HttpMethod;
import io.cdsbackup.port.SignedUri;
import io.cdsbackup.port.SigningRequest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignersTest {

    @Test
    void the_default_signer_signs_as_the_api_asks_and_the_same_each_time() {
        SigningRequest request = new SigningRequest(
                HttpMethod.GET,
                Endpoint.of("https://cds.example/mysql"),
                "DownloadBackup",
                Map.of("InstanceUuid", "inst-1", "BackupId", "b-1"));
        Credentials key = Credentials.of("AKEXAMPLE", "secret-for-tests");
        Instant time = Instant.parse("2026-03-01T04:00:00.9Z");

        SignedUri signed = Signers.hmacSha1().sign(request, key, time, "nonce-1");

        assertThat(signed).isEqualTo(Signers.hmacSha1().sign(request, key, time, "nonce-1"));
        assertThat(signed.uri())
                .hasScheme("https")
                .hasHost("cds.example")
                .hasPath("/mysql/")
                .hasParameter("SignatureMethod", "HMAC-SHA1")
                .hasParameter("SignatureVersion", "1.0")
                .hasParameter("Timestamp", "2026-03-01T04:00:00Z");
        assertThat(signed.text()).doesNotContain("secret-for-tests");
    }
}

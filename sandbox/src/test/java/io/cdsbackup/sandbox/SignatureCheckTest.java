package io.cdsbackup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.InstanceUuid;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a signed request can be wrong, by the wire. */
class SignatureCheckTest {

    private final SettableClock clock = new SettableClock("2026-01-20T10:00:00Z");
    private SandboxCloud cloud;

    @BeforeEach
    void start() {
        cloud = SandboxCloud.builder()
                .instance(InstanceUuid.of("i-1"))
                .credentials(Credentials.of("AKTEST", "secret/+ 密钥"))
                .clock(clock)
                .start();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void a_right_signature_passes() throws Exception {
        assertThat(Client.call(cloud, request()).code()).isEqualTo("Success");
    }

    @Test
    void odd_characters_in_a_value_pass_when_they_are_signed_right() throws Exception {
        String odd = "a b/c%d+e*f~g'(h)!库😀";
        cloud.put(SandboxBackup.builder(odd, odd).content("x").build());

        Client.Answered answer = Client.call(
                cloud,
                Signed.request(cloud.credentials(), "DownloadBackup")
                        .with("InstanceUuid", odd)
                        .with("BackupId", odd)
                        .with("Timestamp", clock.instant().toString()));

        assertThat(answer.data()).containsEntry("InstanceId", odd);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Action",
                "AccessKeyId",
                "SignatureMethod",
                "SignatureVersion",
                "SignatureNonce",
                "Timestamp",
                "Version",
            })
    void a_missing_parameter_is_ArgMissing(String name) throws Exception {
        Client.Answered answer = Client.call(cloud, request().without(name));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("ArgMissing");
        assertThat(answer.message()).contains(name);
    }

    @Test
    void a_missing_signature_is_ArgMissing() throws Exception {
        Client.Answered answer = get(request().canonical());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("ArgMissing");
        assertThat(answer.message()).contains("Signature");
    }

    @ParameterizedTest
    @CsvSource({"SignatureMethod,HMAC-SHA256", "SignatureVersion,1", "Version,2019-08-09"})
    void another_fixed_value_is_InvalidParameter(String name, String value) throws Exception {
        Client.Answered answer = Client.call(cloud, request().with(name, value));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("InvalidParameter");
        assertThat(answer.message()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-20 10:00:00", "2026-01-20T10:00:00+08:00", "2026-02-30T10:00:00Z", "now"})
    void a_timestamp_in_another_form_is_InvalidParameter(String timestamp) throws Exception {
        Client.Answered answer = Client.call(cloud, request().with("Timestamp", timestamp));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("InvalidParameter");
        assertThat(answer.message()).contains("Timestamp");
    }

    @Test
    void an_unknown_access_key_is_InvalidAccessKeyId() throws Exception {
        Client.Answered answer = Client.call(cloud, request().with("AccessKeyId", "AKOTHER"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("InvalidAccessKeyId");
    }

    @Test
    void another_secret_is_SignatureDoesNotMatch() throws Exception {
        Signed request = Signed.request(Credentials.of("AKTEST", "another secret"), "DescribeBackups")
                .with("Timestamp", "2026-01-20T10:00:00Z");

        Client.Answered answer = Client.call(cloud, request);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("SignatureDoesNotMatch");
    }

    @Test
    void a_parameter_that_was_changed_after_signing_is_SignatureDoesNotMatch() throws Exception {
        Client.Answered answer = get(request().query().replace("=i-1", "=i-2"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("SignatureDoesNotMatch");
    }

    @Test
    void a_signature_for_another_method_is_SignatureDoesNotMatch() throws Exception {
        Client.Answered answer = Client.call(cloud, request().method("POST"));

        assertThat(answer.code()).isEqualTo("SignatureDoesNotMatch");
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT15M", "PT-15M"})
    void a_timestamp_within_a_quarter_of_an_hour_passes(Duration off) throws Exception {
        Client.Answered answer = Client.call(
                cloud, request().with("Timestamp", clock.instant().plus(off).toString()));

        assertThat(answer.code()).isEqualTo("Success");
    }

    @ParameterizedTest
    @CsvSource({"PT15M1S", "PT-15M-1S", "PT48H"})
    void a_timestamp_further_off_is_RequestExpired_and_the_answer_tells_the_time(Duration off) throws Exception {
        Client.Answered answer = Client.call(
                cloud, request().with("Timestamp", clock.instant().plus(off).toString()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("RequestExpired");
        assertThat(answer.response().headers().allValues("Date")).containsExactly("Tue, 20 Jan 2026 10:00:00 GMT");
    }

    @Test
    void a_nonce_that_was_used_before_is_refused() throws Exception {
        Signed request = request();
        Client.call(cloud, request);

        Client.Answered again = Client.call(cloud, request);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.code()).isEqualTo("SignatureNonceUsed");
    }

    @Test
    void a_nonce_counts_as_used_even_if_the_request_failed() throws Exception {
        Signed request = request();
        cloud.faultOnApi(Fault.status(503));
        assertThat(Client.call(cloud, request).status()).isEqualTo(503);

        assertThat(Client.call(cloud, request).code()).isEqualTo("SignatureNonceUsed");
    }

    @Test
    void a_forged_request_uses_up_no_nonce() throws Exception {
        Signed request = request();
        get(request.query().replace("=i-1", "=i-2"));

        assertThat(Client.call(cloud, request).code()).isEqualTo("Success");
    }

    @Test
    void a_query_out_of_order_is_told_what_the_canonical_form_is() throws Exception {
        String query = request().query();
        int first = query.indexOf('&');
        String signature = query.substring(query.lastIndexOf('&'));
        String rest = query.substring(first + 1, query.lastIndexOf('&'));

        Client.Answered answer = get(rest + "&" + query.substring(0, first) + signature);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("InvalidParameter");
        assertThat(answer.message()).contains("canonical form");
    }

    @Test
    void a_parameter_that_is_there_twice_is_InvalidParameter() throws Exception {
        Client.Answered answer = get("AccessKeyId=AKTEST&" + request().query());

        assertThat(answer.code()).isEqualTo("InvalidParameter");
        assertThat(answer.message()).contains("AccessKeyId is there twice");
    }

    @Test
    void lower_case_hex_is_refused() throws Exception {
        Client.Answered answer = get(request().query().replace("%3A", "%3a"));

        assertThat(answer.code()).isEqualTo("InvalidParameter");
    }

    @Test
    void replaced_credentials_are_the_only_good_ones() throws Exception {
        Credentials old = cloud.credentials();
        Credentials next = Credentials.of("AKNEXT", "another secret");
        cloud.replaceCredentials(next);

        assertThat(Client.call(cloud, request(old)).code()).isEqualTo("InvalidAccessKeyId");
        assertThat(Client.call(cloud, request(next)).code()).isEqualTo("Success");
    }

    private Signed request() {
        return request(cloud.credentials());
    }

    private Signed request(Credentials credentials) {
        return Signed.request(credentials, "DescribeBackups")
                .with("InstanceUuid", "i-1")
                .with("Timestamp", clock.instant().toString());
    }

    private Client.Answered get(String query) throws IOException, InterruptedException {
        return new Client.Answered(Client.get(URI.create(cloud.endpoint().base() + "/?" + query)));
    }
}

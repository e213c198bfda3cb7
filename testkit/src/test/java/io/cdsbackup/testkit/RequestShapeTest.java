package io.cdsbackup.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.port.HttpMethod;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every fake asks of a request, whatever it would answer. */
class RequestShapeTest {

    private static final String AT = "https://cdsapi.capitalonline.net/mysql/";
    private static final String GOOD = "AccessKeyId=AKEXAMPLE&Action=DownloadBackup&BackupId=b-1&InstanceUuid=i-1"
            + "&SignatureMethod=HMAC-SHA1&SignatureNonce=nonce-1&SignatureVersion=1.0"
            + "&Timestamp=2026-01-02T03%3A04%3A05Z&Version=2019-08-08&Signature=AAAAAAAAAAAAAAAAAAAAAAAAAAA%3D";
    private static final String REFUSAL = "This is not a request that the service would take:\n"
            + "    GET https://cdsapi.capitalonline.net/mysql/?***\n  - ";

    private final ScriptedTransport fake = InMemoryTransport.scripted();
    private final SignedRequests requests = new SignedRequests();

    @Test
    void aSignedRequestIsTakenAndRecordedWithoutItsSecrets() {
        fake.onAction("DownloadBackup").answer(200, "{}");

        exchange(requests.get("DownloadBackup", Map.of("InstanceUuid", "i 1/+~备份😀", "BackupId", "")));

        RecordedAction call = fake.calls("DownloadBackup").get(0);
        assertThat(call.method()).isEqualTo(HttpMethod.GET);
        assertThat(call.endpoint()).isEqualTo(Endpoint.of("https://cdsapi.capitalonline.net/mysql"));
        assertThat(call.parameters())
                .containsExactly(Map.entry("BackupId", ""), Map.entry("InstanceUuid", "i 1/+~备份😀"));
        assertThat(call.fields()).isEqualTo(SignedRequests.FIELDS);
        assertThat(call.body()).isNull();
        assertThat(call.timestamp()).isEqualTo(SignedRequests.SIGNED_AT);
        assertThat(call.nonce()).isEqualTo("nonce-1");
        assertThat(call).hasToString("DownloadBackup {BackupId=, InstanceUuid=i 1/+~备份😀} [User-Agent: ***]");
    }

    @Test
    void aPostIsRecordedWithItsBody() {
        fake.onAction("CreateBackup").answer(200, "{}");

        exchange(requests.post("CreateBackup", "application/json; charset=utf-8", "{\"Desc\":\"备\"}"));

        assertThat(fake.calls("CreateBackup"))
                .singleElement()
                .satisfies(call -> assertThat(call.method()).isEqualTo(HttpMethod.POST))
                .satisfies(call -> assertThat(call.body()).isEqualTo("{\"Desc\":\"备\"}"));
    }

    @Test
    void theQueryThatTheOthersAreMadeOfIsTaken() {
        fake.onAction("DownloadBackup").answer(200, "{}");

        assertThat(exchange(SignedRequests.verbatim(AT + "?" + GOOD))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AccessKeyId=AKEXAMPLE& | '' | AccessKeyId is missing",
                "Action=DownloadBackup& | '' | Action is missing",
                "SignatureMethod=HMAC-SHA1& | '' | SignatureMethod is missing",
                "SignatureNonce=nonce-1& | '' | SignatureNonce is missing",
                "SignatureVersion=1.0& | '' | SignatureVersion is missing",
                "Timestamp=2026-01-02T03%3A04%3A05Z& | '' | Timestamp is missing",
                "Version=2019-08-08& | '' | Version is missing",
                "&Signature=AAAAAAAAAAAAAAAAAAAAAAAAAAA%3D | '' | Signature is missing",
                "=AKEXAMPLE | =%20 | AccessKeyId is blank",
                "=AKEXAMPLE | '' | AccessKeyId has no value, not even an empty one",
                "=DownloadBackup | = | Action is blank",
                "HMAC-SHA1 | HMAC-SHA256 | SignatureMethod is \"HMAC-SHA256\", not \"HMAC-SHA1\"",
                "=1.0 | =1 | SignatureVersion is \"1\", not \"1.0\"",
                "2019-08-08 | 2019-08-09 | Version is \"2019-08-09\", not \"2019-08-08\"",
                "T03%3A | %2003%3A "
                        + "| Timestamp is \"2026-01-02 03:04:05Z\", not a UTC time such as 2026-01-01T00:00:00Z",
                "05Z | 05.000Z "
                        + "| Timestamp is \"2026-01-02T03:04:05.000Z\", not a UTC time such as 2026-01-01T00:00:00Z",
                "2026-01-02T | 2026-02-30T "
                        + "| Timestamp is \"2026-02-30T03:04:05Z\", not a UTC time such as 2026-01-01T00:00:00Z",
                "=AAAAAAAAAAAAAAAAAAAAAAAAAAA%3D | =AAAA "
                        + "| Signature is not the Base64 of 20 bytes, as an HMAC-SHA1 is",
                "=AAAAAAAAAAAAAAAAAAAAAAAAAAA%3D | =%21 "
                        + "| Signature is not the Base64 of 20 bytes, as an HMAC-SHA1 is",
                "b-1 | b+1 | BackupId is not percent-encoded UTF-8: all but A-Z a-z 0-9 - _ . ~ becomes %XX",
                "b-1 | b*1 | BackupId is not percent-encoded UTF-8: all but A-Z a-z 0-9 - _ . ~ becomes %XX",
                "b-1 | b%ff | BackupId is not percent-encoded UTF-8: all but A-Z a-z 0-9 - _ . ~ becomes %XX",
                "nonce-1 | n:1 | SignatureNonce is not percent-encoded UTF-8: all but A-Z a-z 0-9 - _ . ~ becomes %XX",
                "BackupId= | Backup*Id= | a parameter's name is empty or not percent-encoded UTF-8",
                "&BackupId= | &&BackupId= | a parameter's name is empty or not percent-encoded UTF-8",
                "&BackupId= | &=&BackupId= | a parameter's name is empty or not percent-encoded UTF-8",
                "&BackupId= | &BackupId=b-2&BackupId= | BackupId is there twice",
            })
    void aRequestThatTheServiceWouldNotTakeSaysWhy(String part, String instead, String problem) {
        String query = GOOD.replace(part, instead);

        assertThat(query).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> exchange(SignedRequests.verbatim(AT + "?" + query)))
                .isInstanceOf(AssertionError.class)
                .hasMessage(REFUSAL + problem);
        assertThat(fake.calls()).isEmpty();
    }

    @Test
    void aRequestWithoutAQuerySaysAllThatIsMissing() {
        assertThatThrownBy(() -> exchange(SignedRequests.verbatim(AT)))
                .isInstanceOf(AssertionError.class)
                .hasMessage(REFUSAL
                        + String.join(
                                "\n  - ",
                                "Action is missing",
                                "AccessKeyId is missing",
                                "SignatureMethod is missing",
                                "SignatureVersion is missing",
                                "Version is missing",
                                "Timestamp is missing",
                                "Signature is missing",
                                "SignatureNonce is missing"));
    }

    @Test
    void aNonceIsTakenOnceByAllTransportsOfOneFake() {
        fake.onAction("DownloadBackup").answer(200, "{}").repeatedly();
        TransportRequest request = SignedRequests.verbatim(AT + "?" + GOOD);
        exchange(request);

        assertThatThrownBy(() -> exchange(request))
                .isInstanceOf(AssertionError.class)
                .hasMessage(REFUSAL + "SignatureNonce \"nonce-1\" was used before");
    }

    @Test
    void plainHttpIsTakenToLoopbackAlone() {
        fake.onAction("DownloadBackup").answer(200, "{}");

        assertThat(exchange(SignedRequests.verbatim("http://127.0.0.1:8080/mysql/?" + GOOD)))
                .isEqualTo(200);
        assertThatThrownBy(() -> exchange(SignedRequests.verbatim(
                        "http://cdsapi.capitalonline.net/mysql/?" + GOOD.replace("nonce-1", "nonce-2"))))
                .isInstanceOf(AssertionError.class)
                .hasMessage("This is not a request that the service would take:\n"
                        + "    GET http://cdsapi.capitalonline.net/mysql/?***\n"
                        + "  - the address is no endpoint: The endpoint must be https: plain http is allowed to this"
                        + " machine (loopback) alone");
    }

    @Test
    void aPostWithoutJsonIsNotTaken() {
        assertThatThrownBy(() -> exchange(requests.post("CreateBackup", "text/plain", "{}")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        This is not a request that the service would take:
                            POST https://cdsapi.capitalonline.net/mysql/?***
                          - Content-Type is "text/plain", not "application/json", though a POST has a JSON body""");
    }

    @Test
    void noRefusalShowsTheAccessKeyOrTheSignature() {
        String query = GOOD.replace("2019-08-08", "").replace("AAAAAAAAAAAAAAAAAAAAAAAAAAA%3D", "c2lnbmF0dXJl");

        assertThatThrownBy(() -> exchange(SignedRequests.verbatim(AT + "?" + query)))
                .isInstanceOf(AssertionError.class)
                .hasNoCause()
                .message()
                .doesNotContain("AKEXAMPLE", "c2lnbmF0dXJl");
    }

    private int exchange(TransportRequest request) {
        return fake.transport(TransportSettings.defaults()).exchange(request).status();
    }
}

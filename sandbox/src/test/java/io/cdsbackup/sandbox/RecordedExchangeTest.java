package io.cdsbackup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Network;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the sandbox remembers. */
@Timeout(60)
class RecordedExchangeTest {

    private SandboxCloud cloud;
    private URI link;

    @BeforeEach
    void start() {
        cloud = SandboxCloud.builder()
                .backup(SandboxBackup.builder("i 1/库", "b-1")
                        .content("0123456789")
                        .build())
                .clock(() -> Instant.parse("2026-01-20T10:00:00Z"))
                .start();
        link = cloud.link(InstanceUuid.of("i 1/库"), BackupId.of("b-1"), Network.PUBLIC)
                .uri();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void a_call_is_remembered_with_its_decoded_parameters() throws Exception {
        Client.Answered answer = Client.call(cloud, request());

        RecordedExchange exchange = cloud.exchanges().get(0);
        assertThat(cloud.exchanges()).hasSize(1);
        assertThat(exchange.door()).isEqualTo(Door.API);
        assertThat(exchange.method()).isEqualTo("GET");
        assertThat(exchange.path()).isEqualTo("/mysql/");
        assertThat(exchange.at()).isEqualTo(Instant.parse("2026-01-20T10:00:00Z"));
        assertThat(exchange.parameter("InstanceUuid")).contains("i 1/库");
        assertThat(exchange.parameter("BackupId")).isEmpty();
        assertThat(exchange.parameters()).hasSize(9);
        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.bytesSent()).isEqualTo(answer.response().body().length);
        assertThat(exchange.answerFields().first("content-type")).contains("application/json");
        assertThat(exchange.fault()).isEmpty();
        assertThat(exchange.body()).isEmpty();
    }

    @Test
    void a_download_is_remembered_with_its_fields() throws Exception {
        Client.get(link, "Range", "bytes=2-4");

        RecordedExchange exchange = cloud.exchanges(Door.PUBLIC).get(0);
        assertThat(exchange.fields().first("range")).contains("bytes=2-4");
        assertThat(exchange.status()).isEqualTo(206);
        assertThat(exchange.answerFields().first("Content-Range")).contains("bytes 2-4/10");
        assertThat(exchange.bytesSent()).isEqualTo(3);
        assertThat(cloud.exchanges(Door.INTRANET)).isEmpty();
    }

    @Test
    void a_body_is_remembered() throws Exception {
        try (RawClient client = RawClient.connect(cloud.endpoint().base())) {
            client.send("POST /mysql/?A=1 HTTP/1.1\r\nHost: x\r\nContent-Length: 7\r\n\r\n{\"a\":1}")
                    .readUntil("}");
        }

        assertThat(new String(cloud.exchanges().get(0).body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":1}");
    }

    @Test
    void a_fault_is_remembered() throws Exception {
        CannedAnswer fault = Fault.status(503);
        cloud.faultOnApi(fault);
        Client.call(cloud, request());

        assertThat(cloud.exchanges().get(0).fault()).contains(fault);
        assertThat(cloud.exchanges().get(0).status()).isEqualTo(503);
    }

    @Test
    void one_connection_has_one_number() throws Exception {
        try (RawClient first = RawClient.get(link);
                RawClient second = RawClient.get(link)) {
            first.readUntil("0123456789").forget().sendGet(link).readUntil("0123456789");
            second.readUntil("0123456789");
        }

        assertThat(cloud.exchanges().stream().map(RecordedExchange::connection).distinct())
                .hasSize(2);
    }

    @Test
    void its_text_form_holds_no_secret() throws Exception {
        Client.call(cloud, request());
        Client.get(link);

        String text = cloud.exchanges().toString();

        assertThat(text)
                .isEqualTo("[API GET /mysql/ DescribeBackups -> 200, "
                        + cloud.exchanges().get(0).bytesSent() + " bytes, PUBLIC GET " + link.getPath()
                        + " -> 200, 10 bytes]");
        assertThat(cloud.toString())
                .isEqualTo("SandboxCloud[" + cloud.endpoint() + "]")
                .doesNotContain(cloud.credentials().accessKeyId());
    }

    @Test
    void what_was_remembered_does_not_change_and_can_be_forgotten() throws Exception {
        Client.get(URI.create("http://127.0.0.1:" + link.getPort() + "/nothing"));
        var before = cloud.exchanges();
        Client.get(link);
        cloud.clearRecords();

        assertThat(before).hasSize(1);
        assertThat(cloud.exchanges()).isEmpty();
        assertThat(cloud.unmatched()).isEmpty();
    }

    private Signed request() {
        return Signed.request(cloud.credentials(), "DescribeBackups")
                .with("InstanceUuid", "i 1/库")
                .with("Timestamp", "2026-01-20T10:00:00Z");
    }
}

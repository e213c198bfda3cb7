package io.cdsbackup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Network;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes wrong with a connection, on order, as a raw socket sees it. */
@Timeout(60)
class LineFaultTest {

    private SandboxCloud cloud;
    private URI file;

    @BeforeEach
    void start() {
        cloud = SandboxCloud.builder()
                .backup(SandboxBackup.builder("i-1", "b-1")
                        .content("0123456789")
                        .build())
                .start();
        file = link(cloud);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void a_connection_is_reset_in_mid_body() throws Exception {
        cloud.faultOnFiles(Fault.reset(4));
        try (RawClient client = RawClient.get(file)) {
            assertThat(client.endsInReset()).isTrue();
            assertThat(client.head()).containsIgnoringCase("Content-Length: 10\r\n");
            assertThat("0123").startsWith(client.body());
        }
        assertThat(lastSent()).isEqualTo(4);
    }

    @Test
    void a_connection_is_reset_before_the_first_byte_of_the_body() throws Exception {
        cloud.faultOnFiles(Fault.reset(0));
        try (RawClient client = RawClient.get(file)) {
            assertThat(client.endsInReset()).isTrue();
            assertThat(client.text()).doesNotContain("0123");
        }
    }

    @Test
    void a_reset_behind_the_end_resets_once_all_was_sent() throws Exception {
        cloud.faultOnFiles(Fault.reset(99));
        try (RawClient client = RawClient.get(file)) {
            assertThat(client.endsInReset()).isTrue();
        }
        assertThat(lastSent()).isEqualTo(10);
    }

    @Test
    void a_body_is_truncated_and_the_connection_ends_in_order() throws Exception {
        cloud.faultOnFiles(Fault.truncate(4));
        try (RawClient client = RawClient.get(file)) {
            assertThat(client.endsInReset()).isFalse();
            assertThat(client.head()).containsIgnoringCase("Content-Length: 10\r\n");
            assertThat(client.body()).isEqualTo("0123");
        }
        assertThat(lastSent()).isEqualTo(4);
    }

    @Test
    void a_body_stalls_until_the_client_leaves() throws Exception {
        cloud.faultOnFiles(Fault.stall(4));
        try (RawClient client = RawClient.get(file).readUntil("\r\n\r\n0123")) {
            assertThat(client.hasMore()).isFalse();
            assertThat(cloud.openConnections(Door.PUBLIC)).isEqualTo(1);
        }
        assertThat(cloud.awaitNoConnections(Door.PUBLIC, Duration.ofSeconds(30)))
                .isTrue();
    }

    @Test
    void a_stall_ends_when_the_cloud_is_closed() throws Exception {
        cloud.faultOnFiles(Fault.stall(4));
        try (RawClient client = RawClient.get(file).readUntil("\r\n\r\n0123")) {
            cloud.close();

            client.endsInReset();

            assertThat(client.body()).isEqualTo("0123");
        }
    }

    @Test
    void an_answer_never_begins_until_the_client_leaves() throws Exception {
        cloud.faultOnApi(Fault.silence());
        try (RawClient client = RawClient.get(describe())) {
            while (cloud.exchanges().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(client.hasMore()).isFalse();
            assertThat(cloud.exchanges()).singleElement().returns(0, RecordedExchange::status);
        }
        assertThat(cloud.awaitNoConnections(Door.API, Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void a_connection_is_dropped_before_the_answer() throws Exception {
        cloud.faultOnApi(Fault.drop());
        try (RawClient client = RawClient.get(describe())) {
            assertThat(client.endsInReset()).isFalse();
            assertThat(client.text()).isEmpty();
        }
        assertThat(cloud.exchanges()).singleElement().returns(0, RecordedExchange::status);
    }

    @Test
    void a_body_comes_drop_by_drop_and_whole() throws Exception {
        cloud.faultOnFiles(Fault.drip(3, Duration.ofMillis(1)));
        try (RawClient client = RawClient.get(file).readUntil("\r\n\r\n0123456789")) {
            assertThat(client.head()).startsWith("HTTP/1.1 200 OK\r\n");
        }
    }

    @Test
    void a_drip_ends_when_the_client_leaves() throws Exception {
        cloud.faultOnFiles(Fault.drip(1, Duration.ofHours(1)));
        RawClient.get(file).readUntil("\r\n\r\n0").close();

        assertThat(cloud.awaitNoConnections(Door.PUBLIC, Duration.ofSeconds(30)))
                .isTrue();
        assertThat(lastSent()).isEqualTo(1);
    }

    @Test
    void something_that_is_not_HTTP_comes() throws Exception {
        cloud.faultOnApi(Fault.garbage("SSH-2.0-OpenSSH\r\n"));
        try (RawClient client = RawClient.get(describe())) {
            client.endsInReset();
            assertThat(client.text()).isEqualTo("SSH-2.0-OpenSSH\r\n");
        }
    }

    @Test
    void an_answer_states_no_length_and_ends_with_the_connection() throws Exception {
        cloud.faultOnFiles(Fault.noLength());
        try (RawClient client = RawClient.get(file)) {
            assertThat(client.endsInReset()).isFalse();
            assertThat(client.head())
                    .doesNotContainIgnoringCase("Content-Length")
                    .doesNotContainIgnoringCase("Transfer-Encoding")
                    .containsIgnoringCase("Connection: close\r\n")
                    .containsIgnoringCase("ETag: ");
            assertThat(client.body()).isEqualTo("0123456789");
        }
    }

    @Test
    void the_answers_of_the_API_can_be_cut_too() throws Exception {
        cloud.faultOnApi(Fault.truncate(9));
        cloud.faultOnApi(Fault.reset(9));
        try (RawClient truncated = RawClient.get(describe());
                RawClient reset = RawClient.get(describe())) {
            assertThat(truncated.endsInReset()).isFalse();
            assertThat(truncated.body()).isEqualTo("{\"Code\": ");
            assertThat(reset.endsInReset()).isTrue();
        }
    }

    @Test
    void without_the_relay_the_faults_that_need_none_still_happen() throws Exception {
        try (SandboxCloud direct = SandboxCloud.builder()
                .withoutRelay()
                .backup(SandboxBackup.builder("i-1", "b-1")
                        .content("0123456789")
                        .build())
                .start()) {
            direct.faultOnFiles(Fault.truncate(4));
            direct.faultOnFiles(Fault.stall(4));
            try (RawClient truncated = RawClient.get(link(direct))) {
                assertThat(truncated.endsInReset()).isFalse();
                assertThat(truncated.body()).isEqualTo("0123");
            }
            try (RawClient stalled = RawClient.get(link(direct)).readUntil("\r\n\r\n0123")) {
                direct.close();
                stalled.endsInReset();
                assertThat(stalled.body()).isEqualTo("0123");
            }
        }
    }

    @Test
    void without_the_relay_the_faults_that_need_it_are_refused() {
        try (SandboxCloud direct = SandboxCloud.builder().withoutRelay().start()) {
            assertThatThrownBy(() -> direct.faultOnFiles(Fault.reset(1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Reset needs the relay: build the cloud without withoutRelay()");
            assertThatThrownBy(() -> direct.faultOnApi(Fault.garbage("x"))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> direct.faultOnApi(Fault.noLength())).isInstanceOf(IllegalStateException.class);
        }
    }

    private long lastSent() {
        return cloud.exchanges(Door.PUBLIC)
                .get(cloud.exchanges(Door.PUBLIC).size() - 1)
                .bytesSent();
    }

    private URI describe() {
        return Signed.request(cloud.credentials(), "DescribeBackups")
                .with("InstanceUuid", "i-1")
                .at(cloud);
    }

    private static URI link(SandboxCloud cloud) {
        return cloud.link(InstanceUuid.of("i-1"), BackupId.of("b-1"), Network.PUBLIC)
                .uri();
    }
}

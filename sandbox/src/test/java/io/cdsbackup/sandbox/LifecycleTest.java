package io.cdsbackup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Network;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.error.InvalidSettingException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a cloud starts and ends. */
@Timeout(60)
class LifecycleTest {

    @Test
    void the_endpoint_is_on_loopback_and_has_the_base_path() {
        try (SandboxCloud cloud = SandboxCloud.builder().start()) {
            assertThat(cloud.endpoint().isLoopback()).isTrue();
            assertThat(cloud.endpoint().toString()).matches("http://127\\.0\\.0\\.1:\\d+/mysql");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_port_can_be_chosen(boolean relayed) {
        int port;
        try (SandboxCloud cloud = SandboxCloud.builder().start()) {
            port = cloud.endpoint().base().getPort();
        }
        SandboxCloudBuilder builder = SandboxCloud.builder().port(port);
        try (SandboxCloud cloud = (relayed ? builder : builder.withoutRelay()).start()) {
            assertThat(cloud.endpoint().base().getPort()).isEqualTo(port);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_port_that_is_taken_is_a_setting_that_cannot_be_used(boolean relayed) {
        try (SandboxCloud cloud = SandboxCloud.builder().start()) {
            int port = cloud.endpoint().base().getPort();
            SandboxCloudBuilder builder = SandboxCloud.builder().port(port);

            assertThatThrownBy(() -> (relayed ? builder : builder.withoutRelay()).start())
                    .isInstanceOfSatisfying(
                            InvalidSettingException.class,
                            refused -> assertThat(refused.kind()).isEqualTo(ErrorKind.USAGE))
                    .hasMessage("The sandbox cannot listen on port " + port + " of 127.0.0.1");
        }
    }

    @Test
    void a_closed_cloud_refuses_connections_and_can_be_closed_again() {
        SandboxCloud cloud = SandboxCloud.builder().start();
        URI address = cloud.endpoint().base();

        cloud.close();
        cloud.close();

        assertThatThrownBy(() -> RawClient.connect(address)).isInstanceOf(ConnectException.class);
    }

    @ParameterizedTest
    @EnumSource
    void one_door_can_be_closed_alone(Door door) throws Exception {
        try (SandboxCloud cloud = withOneBackup()) {
            URI api = cloud.endpoint().base();
            URI open = link(cloud, Network.PUBLIC);
            URI inner = link(cloud, Network.INTRANET);
            cloud.close(door);

            assertThat(isRefused(api)).isEqualTo(door == Door.API);
            assertThat(isRefused(open)).isEqualTo(door == Door.PUBLIC);
            assertThat(isRefused(inner)).isEqualTo(door == Door.INTRANET);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void no_thread_of_it_keeps_the_JVM_alive(boolean relayed) throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        SandboxCloudBuilder builder = SandboxCloud.builder()
                .backup(SandboxBackup.builder("i", "b").content("0123456789").build());
        try (SandboxCloud cloud = (relayed ? builder : builder.withoutRelay()).start();
                RawClient client = RawClient.get(link(cloud, Network.PUBLIC))) {
            client.readUntil("0123456789");

            Set<String> nonDaemons = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> !before.contains(thread) && !thread.isDaemon())
                    .map(Thread::getName)
                    .collect(Collectors.toSet());
            assertThat(nonDaemons).isEmpty();
        }
    }

    @Test
    void a_connection_is_kept_for_the_next_request() throws Exception {
        try (SandboxCloud cloud = withOneBackup();
                RawClient client = RawClient.connect(cloud.endpoint().base())) {
            for (int i = 0; i < 5; i++) {
                URI call = Signed.request(cloud.credentials(), "DescribeBackups")
                        .with("InstanceUuid", "i")
                        .at(cloud);
                client.forget().sendGet(call).readUntil("\"TaskId\": \"\"}");
            }

            assertThat(cloud.exchanges().stream()
                            .map(RecordedExchange::connection)
                            .distinct())
                    .hasSize(1);
            assertThat(cloud.openConnections(Door.API)).isEqualTo(1);
        }
    }

    @Test
    void a_client_that_leaves_is_seen_to_leave() throws Exception {
        try (SandboxCloud cloud = withOneBackup()) {
            RawClient client = RawClient.get(link(cloud, Network.PUBLIC)).readUntil("0123456789");
            assertThat(cloud.awaitNoConnections(Door.PUBLIC, Duration.ZERO)).isFalse();

            client.close();

            assertThat(cloud.awaitNoConnections(Door.PUBLIC, Duration.ofSeconds(30)))
                    .isTrue();
            assertThat(cloud.openConnections(Door.PUBLIC)).isZero();
        }
    }

    @Test
    void waiting_for_exchanges_that_do_not_come_ends_at_the_limit() throws Exception {
        try (SandboxCloud cloud = withOneBackup()) {
            assertThat(cloud.awaitExchanges(0, Duration.ZERO)).isTrue();
            assertThat(cloud.awaitExchanges(1, Duration.ofMillis(1))).isFalse();
        }
    }

    @Test
    void a_client_that_stops_to_write_still_gets_its_answer() throws Exception {
        try (SandboxCloud cloud = withOneBackup();
                RawClient client = RawClient.get(link(cloud, Network.PUBLIC)).endSending()) {
            assertThat(client.endsInReset()).isFalse();
            assertThat(client.body()).isEqualTo("0123456789");
        }
    }

    @Test
    void a_request_that_is_not_HTTP_is_answered_by_the_JDKs_server_itself() throws Exception {
        try (SandboxCloud cloud = withOneBackup();
                RawClient client = RawClient.connect(cloud.endpoint().base())) {
            client.send("NONSENSE\r\n\r\n").endsInReset();

            assertThat(client.text()).startsWith("HTTP/1.1 400 ").contains("Bad request line");
        }
    }

    @Test
    void a_client_that_waits_for_a_100_gets_it_and_then_its_answer() throws Exception {
        try (SandboxCloud cloud = withOneBackup();
                RawClient client = RawClient.connect(cloud.endpoint().base())) {
            client.send("POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
                    .readUntil("100 Continue\r\nContent-Length: 0\r\n\r\n")
                    .forget()
                    .send("{}")
                    .readUntil("}");

            assertThat(client.head()).startsWith("HTTP/1.1 404 ");
            assertThat(client.body()).contains("Unmatched: POST /nowhere");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_large_file_comes_whole_through_either_way(boolean relayed) throws Exception {
        Content content = Content.generated((64L << 20) + 13, 3);
        SandboxCloudBuilder builder = SandboxCloud.builder()
                .backup(SandboxBackup.builder("i", "b").content(content).build());
        try (SandboxCloud cloud = (relayed ? builder : builder.withoutRelay()).start()) {
            byte[] whole = Client.get(link(cloud, Network.PUBLIC)).body();
            byte[] range = Client.get(link(cloud, Network.PUBLIC), "Range", "bytes=33554431-50000000")
                    .body();

            assertThat(Content.of(whole).sha256()).isEqualTo(content.sha256());
            assertThat(range).hasSize(50_000_000 - 33_554_431 + 1);
            assertThat(java.util.Arrays.mismatch(range, 0, range.length, whole, 33_554_431, 50_000_001))
                    .isEqualTo(-1);
        }
    }

    private static SandboxCloud withOneBackup() {
        return SandboxCloud.builder()
                .backup(SandboxBackup.builder("i", "b").content("0123456789").build())
                .start();
    }

    private static URI link(SandboxCloud cloud, Network network) {
        return cloud.link(InstanceUuid.of("i"), BackupId.of("b"), network).uri();
    }

    private static boolean isRefused(URI address) throws Exception {
        try (RawClient client = RawClient.connect(address)) {
            return client == null;
        } catch (ConnectException refused) {
            return true;
        }
    }
}

package io.cdsbackup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.Network;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a cloud tells of the connections that clients hold, and of its own threads. */
@Timeout(60)
class OpenConnectionTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void a_connection_is_idle_when_its_request_is_answered_and_gone_when_its_client_leaves()
            throws IOException, InterruptedException {
        try (SandboxCloud cloud = SandboxCloud.withSampleDatabase()) {
            URI wrong = cloud.endpoint().base().resolve("/mysql/?Signature=secret");
            try (RawClient client = RawClient.get(wrong)) {
                client.readUntil("}");
                assertThat(cloud.awaitNoConnections(OpenConnection::inFlight, LIMIT))
                        .isTrue();

                assertThat(cloud.openConnections()).hasSize(1).first().satisfies(open -> {
                    assertThat(open.door()).isEqualTo(Door.API);
                    assertThat(open.number()).isEqualTo(cloud.exchanges().get(0).connection());
                    assertThat(open.inFlight()).isFalse();
                    assertThat(open.carried(wrong)).isTrue();
                    assertThat(open.carried(wrong.resolve("?Signature=another")))
                            .isFalse();
                    assertThat(open).hasToString("API connection " + open.number() + ", idle");
                });
                assertThat(cloud.awaitNoConnections(open -> true, Duration.ofMillis(1)))
                        .isFalse();
            }
            assertThat(cloud.awaitNoConnections(open -> true, LIMIT)).isTrue();
            assertThat(cloud.openConnections()).isEmpty();
        }
    }

    @Test
    void a_request_is_in_flight_until_its_client_leaves_and_its_text_shows_no_query()
            throws IOException, InterruptedException {
        try (SandboxCloud cloud = SandboxCloud.withSampleDatabase()) {
            cloud.faultOnFiles(Fault.silence());
            URI link = cloud.link(SampleDatabase.INSTANCE, SampleDatabase.BACKUP, Network.PUBLIC)
                    .uri();
            try (RawClient client = RawClient.get(link)) {
                assertThat(cloud.awaitExchanges(1, LIMIT)).isTrue();

                assertThat(cloud.openConnections()).hasSize(1).first().satisfies(open -> {
                    assertThat(open.inFlight()).isTrue();
                    assertThat(open)
                            .hasToString("PUBLIC connection " + open.number() + ", with GET " + link.getRawPath()
                                    + " in flight");
                });
            }
            assertThat(cloud.awaitNoConnections(OpenConnection::inFlight, LIMIT))
                    .isTrue();
        }
    }

    @Test
    void the_threads_of_a_closed_cloud_end_also_those_of_requests_in_flight() throws IOException, InterruptedException {
        SandboxCloud cloud = SandboxCloud.withSampleDatabase();
        cloud.faultOnFiles(Fault.silence());
        URI link = cloud.link(SampleDatabase.INSTANCE, SampleDatabase.BACKUP, Network.PUBLIC)
                .uri();
        try (RawClient client = RawClient.get(link)) {
            assertThat(cloud.awaitExchanges(1, LIMIT)).isTrue();
            assertThat(cloud.awaitThreadsEnded(Duration.ofMillis(1))).isFalse();

            cloud.close();

            assertThat(cloud.awaitThreadsEnded(LIMIT)).isTrue();
        }
    }
}

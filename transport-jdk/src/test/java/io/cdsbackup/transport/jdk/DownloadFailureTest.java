package io.cdsbackup.transport.jdk;

import static io.cdsbackup.transport.jdk.ScriptedServer.answering;
import static io.cdsbackup.transport.jdk.ScriptedServer.ok;
import static io.cdsbackup.transport.jdk.ScriptedServer.playing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cdsbackup.error.AddressRefusedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.TimedOutException;
import io.cdsbackup.port.DownloadTransport;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a failed download, and how failures are met that the contract leaves open. */
@Timeout(60)
class DownloadFailureTest {

    private static final String SOME = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nsome";

    @ParameterizedTest
    @EnumSource
    void aHeadThatNeverComesMeetsTheStallTimeout(Variant variant) throws Exception {
        assertStalls(variant, ServedConnection::hears, "No answer", Calls.SHORT, "300 ms");
        assertStalls(
                variant,
                connection -> {
                    connection.hears();
                    connection.says("HTTP/1.1 200 OK\r\nX-Drip: ").drips();
                },
                "No answer",
                Calls.SHORT,
                "300 ms");
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatStallsMeetsTheStallTimeout(Variant variant) throws Exception {
        assertStalls(
                variant,
                connection -> {
                    connection.hears();
                    connection.says(SOME);
                },
                "No further byte",
                Calls.MODERATE,
                "3 s");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotHttpIsALostConnection(Variant variant) throws Exception {
        assertLost(variant, "SSH-2.0-OpenSSH_9.2p1\r\n\r\n", "");
        assertLost(variant, "HTTP/1.1 200 OK\r\nX: a\0b\r\nContent-Length: 0\r\n\r\n", "");
        assertLost(variant, "", "");
    }

    @ParameterizedTest
    @EnumSource
    void anAddressThatCannotBeOpenedIsRefusedWithoutShowingIt(Variant variant) throws Exception {
        try (DownloadTransport transport = variant.downloads()) {
            for (String address : new String[] {"file:///etc/passwd?s3cr3t", "http://under_score.example/?s3cr3t"}) {
                assertThatExceptionOfType(AddressRefusedException.class)
                        .isThrownBy(() -> run(transport, address))
                        .withMessageNotContaining("s3cr3t")
                        .withNoCause();
            }
        }
    }

    private static void run(DownloadTransport transport, String address) {
        transport.call(Calls.whole(URI.create(address))).run(new RecordingSink());
    }

    private static void assertStalls(
            Variant variant, ScriptedServer.Script script, String what, Duration stall, String named) throws Exception {
        try (ScriptedServer server = playing(script);
                DownloadTransport transport = variant.downloads()) {
            try (ScriptedServer warm = answering(ok("warm"))) {
                transport.call(Calls.whole(warm.uri("/"))).run(new RecordingSink());
            }

            assertThatExceptionOfType(TimedOutException.class)
                    .isThrownBy(() -> transport
                            .call(Calls.whole(server.uri("/?s3cr3t"), stall))
                            .run(new RecordingSink()))
                    .withMessage(what + " from 127.0.0.1:" + server.port() + " within " + named)
                    .withNoCause();

            server.awaitRequests(1);
            server.awaitHungUp();
        }
    }

    private static void assertLost(Variant variant, String answer, String bytes) throws Exception {
        try (ScriptedServer server = playing(connection -> {
                    connection.hears();
                    connection.says(answer).closes();
                });
                DownloadTransport transport = variant.downloads()) {
            RecordingSink sink = new RecordingSink();

            assertThatExceptionOfType(ConnectionLostException.class)
                    .as(answer)
                    .isThrownBy(() ->
                            transport.call(Calls.whole(server.uri("/?s3cr3t"))).run(sink))
                    .withMessageContaining("127.0.0.1:" + server.port())
                    .withMessageNotContaining("s3cr3t")
                    .withNoCause();
            assertThat(sink.text()).isEqualTo(bytes);
        }
    }
}

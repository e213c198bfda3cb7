package io.cdsbackup.transport.jdk;

import static io.cdsbackup.transport.jdk.ScriptedServer.answering;
import static io.cdsbackup.transport.jdk.ScriptedServer.ok;
import static io.cdsbackup.transport.jdk.ScriptedServer.playing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cdsbackup.error.AddressRefusedException;
import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.NetworkException;
import io.cdsbackup.error.TimedOutException;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a failure, and how failures are met that the contract leaves open. */
@Timeout(60)
class ApiFailureTest {

    @ParameterizedTest
    @EnumSource
    void aRefusedConnectionIsAFailureToConnectThatNamesHostAndPort(Variant variant) throws Exception {
        int port;
        try (ScriptedServer gone = answering("")) {
            port = gone.port();
        }
        try (Transport transport = variant.transport()) {
            URI uri = URI.create("http://127.0.0.1:" + port + "/mysql/?Signature=secret");

            assertThatExceptionOfType(ConnectFailedException.class)
                    .isThrownBy(() -> transport.exchange(Calls.get(uri)))
                    .withMessage("No connection to 127.0.0.1:" + port + ": refused or unreachable")
                    .withNoCause();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownHostIsAFailureToConnect(Variant variant) throws Exception {
        try (Transport transport = variant.transport()) {
            URI uri = URI.create("http://no-such-host.invalid/mysql/?Signature=secret");

            assertThatExceptionOfType(ConnectFailedException.class)
                    .isThrownBy(() -> transport.exchange(Calls.get(uri)))
                    .withMessage("No address is known for the host of no-such-host.invalid:80");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatNeverComesMeetsTheDeadline(Variant variant) throws Exception {
        assertMeetsDeadline(variant, ServedConnection::hears, "No answer", Calls.SHORT, "300 ms");
    }

    @ParameterizedTest
    @EnumSource
    void aStallInTheBodyMeetsTheDeadline(Variant variant) throws Exception {
        assertMeetsDeadline(
                variant,
                connection -> {
                    connection.hears();
                    connection.says("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsome");
                },
                "Not the whole answer",
                Calls.MODERATE,
                "3 s");
    }

    @ParameterizedTest
    @EnumSource
    void aTlsHandshakeThatStallsMeetsTheDeadline(Variant variant) throws Exception {
        try (ScriptedServer server = playing(connection -> {});
                Transport transport = variant.transport()) {
            URI uri = URI.create("https://127.0.0.1:" + server.port() + "/");

            assertThatExceptionOfType(TimedOutException.class)
                    .isThrownBy(() -> transport.exchange(Calls.get(uri, Calls.SHORT)));

            server.awaitConnections(1);
            server.awaitHungUp();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotHttpIsALostConnection(Variant variant) throws Exception {
        assertLost(variant, "SSH-2.0-OpenSSH_9.2p1\r\n\r\n");
        assertLost(variant, "HTTP/1.1 abc OK\r\n\r\n");
        assertLost(variant, "HTTP/1.1 2 OK\r\nContent-Length: 0\r\n\r\n");
        assertLost(variant, "HTTP/1.1 -20 OK\r\nContent-Length: 0\r\n\r\n");
        assertLost(variant, "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n");
        assertLost(variant, "HTTP/1.1 200 OK\r\nX: a\0b\r\nContent-Length: 0\r\n\r\n");
        assertLost(variant, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nshort\r\n");
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatWentStaleWhileIdleIsReplaced(Variant variant) throws Exception {
        try (ScriptedServer server = playing(
                        connection -> {
                            connection.hears();
                            connection.says(ok("one"));
                            connection.closes();
                        },
                        ScriptedServer.always(ok("two")));
                Transport transport = variant.transport()) {
            transport.exchange(Calls.get(server.uri("/1")));
            server.awaitHungUp();

            assertThat(transport.exchange(Calls.get(server.uri("/2"))).status()).isEqualTo(200);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAddressThatCannotBeOpenedIsRefusedWithoutShowingIt(Variant variant) throws Exception {
        try (Transport transport = variant.transport()) {
            for (String address : new String[] {
                "ftp://127.0.0.1/?s3cr3t",
                "http://under_score.example/?s3cr3t",
                "http:///?s3cr3t",
                "http://[::1]:0/?s3cr3t",
                "http://127.0.0.1:99999/?s3cr3t",
                "mailto:s3cr3t",
                "/?s3cr3t"
            }) {
                assertThatExceptionOfType(AddressRefusedException.class)
                        .as(address)
                        .isThrownBy(() -> transport.exchange(Calls.get(URI.create(address))))
                        .withMessageNotContaining("s3cr3t")
                        .withNoCause();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFieldThatCannotBeSentIsRefusedWithoutShowingItsValue(Variant variant) throws Exception {
        try (ScriptedServer server = answering(ok("{}"));
                Transport transport = variant.transport()) {
            HttpFields fields = HttpFields.NONE.with("X-Token", "s3cr3t\u0001");
            TransportRequest request = Calls.get(server.uri("/"), fields);

            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> transport.exchange(request))
                    .withMessage("The header field X-Token cannot be sent")
                    .withNoCause();
        }
    }

    private static void assertMeetsDeadline(
            Variant variant, ScriptedServer.Script script, String what, Duration deadline, String named)
            throws Exception {
        try (ScriptedServer server = playing(script);
                Transport transport = variant.transport()) {
            try (ScriptedServer warm = answering(ok("warm"))) {
                transport.exchange(Calls.get(warm.uri("/")));
            }

            assertThatExceptionOfType(TimedOutException.class)
                    .isThrownBy(() -> transport.exchange(Calls.get(server.uri("/?Signature=secret"), deadline)))
                    .withMessage(what + " from 127.0.0.1:" + server.port() + " within " + named)
                    .withNoCause();

            server.awaitRequests(1);
            server.awaitHungUp();
        }
    }

    private static void assertLost(Variant variant, String response) throws Exception {
        try (ScriptedServer server = playing(connection -> {
                    connection.hears();
                    connection.says(response).closes();
                });
                Transport transport = variant.transport()) {
            assertThatExceptionOfType(NetworkException.class)
                    .as(response)
                    .isThrownBy(() -> transport.exchange(Calls.get(server.uri("/?Signature=secret"))))
                    .isInstanceOf(ConnectionLostException.class)
                    .withMessageContaining("127.0.0.1:" + server.port())
                    .withMessageNotContaining("secret")
                    .withNoCause();
        }
    }
}

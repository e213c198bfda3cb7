package io.cdsbackup.transport.jdk;

import static io.cdsbackup.transport.jdk.ScriptedServer.answering;
import static io.cdsbackup.transport.jdk.ScriptedServer.ok;
import static io.cdsbackup.transport.jdk.ScriptedServer.playing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cdsbackup.error.AddressRefusedException;
import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.TimedOutException;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadSink;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.TransportSettings;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contract cases 27 to 34, 40, 43, 61 and 62 for downloads: how they fail, and how they are stopped. */
@Timeout(60)
class DownloadFailureTest {

    private static final String SOME = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nsome";

    private ExecutorService caller;

    @BeforeEach
    void startCaller() {
        caller = Executors.newSingleThreadExecutor();
    }

    @AfterEach
    void stopCaller() {
        caller.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedConnectionAndAnUnknownHostAreFailuresToConnect(Variant variant) throws Exception {
        int port;
        try (ScriptedServer gone = answering("")) {
            port = gone.port();
        }
        try (DownloadTransport transport = variant.downloads()) {
            assertThatExceptionOfType(ConnectFailedException.class)
                    .isThrownBy(() -> run(transport, "http://127.0.0.1:" + port + "/p4th?s3cr3t"))
                    .withMessage("No connection to 127.0.0.1:" + port + ": refused or unreachable")
                    .withNoCause();
            assertThatExceptionOfType(ConnectFailedException.class)
                    .isThrownBy(() -> run(transport, "https://no-such-host.invalid/p4th?s3cr3t"))
                    .withMessage("No address is known for the host of no-such-host.invalid:443")
                    .withNoCause();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatIsNotTakenMeetsTheConnectTimeout(Variant variant) throws Exception {
        TransportSettings settings = TransportSettings.defaults().withConnectTimeout(Calls.SHORT);
        try (FullQueue full = new FullQueue();
                DownloadTransport transport = variant.downloads(settings)) {
            assertThatExceptionOfType(TimedOutException.class)
                    .isThrownBy(() -> transport.call(Calls.whole(full.uri())).run(new RecordingSink()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHeadThatNeverComesMeetsTheStallTimeout(Variant variant) throws Exception {
        assertStalls(variant, ServedConnection::hears, "No answer");
        assertStalls(
                variant,
                connection -> {
                    connection.hears();
                    connection.says("HTTP/1.1 200 OK\r\nX-Drip: ").drips();
                },
                "No answer");
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
                "No further byte");
    }

    @ParameterizedTest
    @EnumSource
    void aSlowBodyThatNeverStallsForThatLongComesWhole(Variant variant) throws Exception {
        try (ScriptedServer server = playing(connection -> {
                    connection.hears();
                    connection.says("HTTP/1.1 200 OK\r\n\r\n");
                    // 40 times 20 ms: longer than the stall timeout in all, never in between.
                    connection.drips(40);
                    connection.closes();
                });
                DownloadTransport transport = variant.downloads()) {
            RecordingSink sink = new RecordingSink();

            transport.call(Calls.whole(server.uri("/"), Calls.SHORT)).run(sink);

            assertThat(sink.body()).hasSize(40);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBodyCutShortIsALostConnectionAfterTheBytesThatCame(Variant variant) throws Exception {
        assertLost(variant, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort", "short");
        assertLost(variant, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n", "short");
        assertLost(variant, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n", "");
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
    void aConnectionResetWithinTheBodyIsALostConnection(Variant variant) throws Exception {
        BlockingSink sink = new BlockingSink();
        sink.release();
        try (ScriptedServer server = playing(connection -> {
                    connection.hears();
                    connection.says(SOME);
                    sink.awaitBytes();
                    connection.resets();
                });
                DownloadTransport transport = variant.downloads()) {
            assertThatExceptionOfType(ConnectionLostException.class)
                    .isThrownBy(() ->
                            transport.call(Calls.whole(server.uri("/?s3cr3t"))).run(sink))
                    .withMessageStartingWith(
                            "The connection to 127.0.0.1:" + server.port() + " broke off within the answer")
                    .withNoCause();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheSinkThrowsComesOutAsItIsAndTheConnectionIsClosed(Variant variant) throws Exception {
        RuntimeException full = new IllegalStateException("disk full");
        for (boolean atHead : new boolean[] {true, false}) {
            try (ScriptedServer server = playing(connection -> {
                        connection.hears();
                        connection.says(SOME);
                    });
                    DownloadTransport transport = variant.downloads()) {
                assertThatThrownBy(() ->
                                transport.call(Calls.whole(server.uri("/"))).run(throwing(full, atHead)))
                        .isSameAs(full)
                        .satisfies(same -> assertThat(same.getSuppressed()).isEmpty());

                server.awaitHungUp();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptEndsTheCallKeepsTheFlagAndClosesTheConnection(Variant variant) throws Exception {
        for (ScriptedServer.Script script : new ScriptedServer.Script[] {
            ServedConnection::hears,
            connection -> {
                connection.hears();
                connection.says(SOME);
            }
        }) {
            try (ScriptedServer server = playing(script);
                    DownloadTransport transport = variant.downloads()) {
                CompletableFuture<Thread> thread = new CompletableFuture<>();
                Future<Boolean> flag = caller.submit(() -> {
                    thread.complete(Thread.currentThread());
                    Throwable thrown = catchThrowable(
                            () -> transport.call(Calls.whole(server.uri("/"))).run(new RecordingSink()));
                    assertThat(thrown)
                            .isInstanceOf(CallInterruptedException.class)
                            .hasNoCause();
                    return Thread.interrupted();
                });
                server.awaitRequests(1);

                thread.get().interrupt();

                assertThat(flag.get()).isTrue();
                server.awaitHungUp();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancellingWhileTheHeadIsWaitedForEndsTheCallAndFreesTheSocket(Variant variant) throws Exception {
        try (ScriptedServer server = playing(ServedConnection::hears);
                DownloadTransport transport = variant.downloads()) {
            DownloadCall call = transport.call(Calls.whole(server.uri("/")));
            Future<?> running = caller.submit(() -> call.run(new RecordingSink()));
            server.awaitRequests(1);

            call.cancel();

            assertCancelled(running);
            server.awaitHungUp();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancellingWithinTheBodyFreesTheSocketThoughTheSinkIsBusy(Variant variant) throws Exception {
        try (ScriptedServer server = playing(connection -> {
                    connection.hears();
                    connection.says(SOME);
                });
                DownloadTransport transport = variant.downloads()) {
            DownloadCall call = transport.call(Calls.whole(server.uri("/")));
            BlockingSink sink = new BlockingSink();
            Future<?> running = caller.submit(() -> call.run(sink));
            sink.awaitBytes();

            call.cancel();
            call.cancel();

            server.awaitHungUp();
            sink.release();
            assertCancelled(running);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallCancelledBeforeItRunsSendsNothing(Variant variant) throws Exception {
        try (ScriptedServer server = answering(ok("file"));
                DownloadTransport transport = variant.downloads()) {
            DownloadCall call = transport.call(Calls.whole(server.uri("/")));
            call.cancel();

            assertThatExceptionOfType(DownloadCancelledException.class).isThrownBy(() -> call.run(new RecordingSink()));
            assertThat(server.connections()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSlowSinkHoldsTheSenderUp(Variant variant) throws Exception {
        long size = 256L << 20;
        try (FloodServer server = new FloodServer(size);
                DownloadTransport transport = variant.downloads()) {
            BlockingSink sink = new BlockingSink();
            Future<?> running = caller.submit(
                    () -> transport.call(Calls.whole(server.uri())).run(sink));
            sink.awaitBytes();

            // The sockets' buffers and a few pieces of the body, but nothing that grows with the file.
            assertThat(server.sentUntilItHadToWait()).isLessThan(size / 8);

            sink.release();
            server.sendTheRest();
            running.get();
            assertThat(sink.received()).isEqualTo(size);
        }
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

    private static void assertCancelled(Future<?> running) {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(running::get)
                .havingCause()
                .isInstanceOf(DownloadCancelledException.class)
                .withNoCause();
    }

    private static void assertStalls(Variant variant, ScriptedServer.Script script, String what) throws Exception {
        try (ScriptedServer server = playing(script);
                DownloadTransport transport = variant.downloads()) {
            assertThatExceptionOfType(TimedOutException.class)
                    .isThrownBy(() -> transport
                            .call(Calls.whole(server.uri("/?s3cr3t"), Calls.SHORT))
                            .run(new RecordingSink()))
                    .withMessage(what + " from 127.0.0.1:" + server.port() + " within 300 ms")
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

    private static DownloadSink throwing(RuntimeException failure, boolean atHead) {
        return new DownloadSink() {
            @Override
            public boolean head(DownloadHead head) {
                if (atHead) {
                    throw failure;
                }
                return true;
            }

            @Override
            public boolean bytes(ByteBuffer bytes) {
                throw failure;
            }
        };
    }
}

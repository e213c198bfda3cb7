package io.cdsbackup.transport.jdk;

import static io.cdsbackup.transport.jdk.ScriptedServer.always;
import static io.cdsbackup.transport.jdk.ScriptedServer.answering;
import static io.cdsbackup.transport.jdk.ScriptedServer.ok;
import static io.cdsbackup.transport.jdk.ScriptedServer.playing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contract cases 41 to 49: connections, threads, and the end. */
@Timeout(120)
class LifecycleTest {

    @ParameterizedTest
    @EnumSource
    void aHundredCallsInARowShareOneConnection(Variant variant) throws Exception {
        try (ScriptedServer server = answering(ok("{}"));
                Transport transport = variant.transport()) {
            for (int i = 0; i < 100; i++) {
                assertThat(transport.exchange(Calls.get(server.uri("/" + i))).status())
                        .isEqualTo(200);
            }

            assertThat(server.requests()).hasSize(100);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void downloadsShareAConnectionToo(Variant variant) throws Exception {
        try (ScriptedServer server = answering(ok("file"));
                DownloadTransport transport = variant.downloads()) {
            for (int i = 0; i < 10; i++) {
                transport.call(Calls.whole(server.uri("/" + i))).run(new RecordingSink());
            }

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void fiftyCallsAtOnceEachGetTheirOwnAnswer(Variant variant) throws Exception {
        CountDownLatch allHere = new CountDownLatch(50);
        ExecutorService callers = Executors.newFixedThreadPool(50);
        try (ScriptedServer server = playing(connection -> {
                    while (connection.hears()) {
                        allHere.countDown();
                        awaitOn(allHere);
                        connection.says(ok(connection.lastTarget()));
                    }
                });
                Transport transport = variant.transport()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String target = "/call/" + i;
                answers.add(callers.submit(() -> new String(
                        transport.exchange(Calls.get(server.uri(target))).body(), UTF_8)));
            }

            for (int i = 0; i < 50; i++) {
                assertThat(answers.get(i).get()).isEqualTo("/call/" + i);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingTwiceDoesNothingAndUseAfterwardsIsRefusedWithNothingSent(Variant variant) throws Exception {
        try (ScriptedServer server = answering(ok("{}"))) {
            Transport transport = variant.transport();
            DownloadTransport downloads = variant.downloads();
            DownloadCall prepared = downloads.call(Calls.whole(server.uri("/")));

            transport.close();
            transport.close();
            downloads.close();
            downloads.close();

            assertThatExceptionOfType(TransportClosedException.class)
                    .isThrownBy(() -> transport.exchange(Calls.get(server.uri("/"))));
            assertThatExceptionOfType(TransportClosedException.class)
                    .isThrownBy(() -> prepared.run(new RecordingSink()));
            assertThatExceptionOfType(TransportClosedException.class)
                    .isThrownBy(
                            () -> downloads.call(Calls.whole(server.uri("/"))).run(new RecordingSink()));
            assertThat(server.connections()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingEndsTheCallsInFlightAndTheirConnections(Variant variant) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(3);
        try (ScriptedServer server = playing(ServedConnection::hears, connection -> {
            connection.hears();
            connection.says("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsome");
        })) {
            Transport transport = variant.transport();
            DownloadTransport downloads = variant.downloads();
            Future<?> withoutHead = callers.submit(() -> transport.exchange(Calls.get(server.uri("/1"))));
            server.awaitRequests(1);
            Future<?> withinBody = callers.submit(() -> transport.exchange(Calls.get(server.uri("/2"))));
            BlockingSink sink = new BlockingSink();
            Future<?> download = callers.submit(
                    () -> downloads.call(Calls.whole(server.uri("/3"))).run(sink));
            server.awaitRequests(3);
            sink.awaitBytes();

            transport.close();
            downloads.close();

            // Before the sink lets go: the socket must not wait for it.
            server.awaitHungUp();
            sink.release();
            for (Future<?> call : List.of(withoutHead, withinBody, download)) {
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(call::get)
                        .withCauseInstanceOf(TransportClosedException.class);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noThreadOfOursKeepsTheJvmAlive(Variant variant) throws Exception {
        List<Thread> before = threads();
        try (ScriptedServer server = answering(ok("{}"));
                Transport transport = variant.transport();
                DownloadTransport downloads = variant.downloads()) {
            transport.exchange(Calls.get(server.uri("/")));
            downloads.call(Calls.whole(server.uri("/"))).run(new RecordingSink());

            List<Thread> ours = threads().stream()
                    .filter(thread -> !before.contains(thread))
                    .toList();
            assertThat(ours).isNotEmpty();
            for (Thread thread : ours) {
                if (!thread.isDaemon()) {
                    // One that ends by itself, of an earlier test or of the JVM's, keeps nothing alive.
                    thread.join(10_000);
                }
                assertThat(thread.isDaemon() || !thread.isAlive())
                        .as("%s is a daemon or ends", thread)
                        .isTrue();
            }
        }
    }

    @Test
    void anInjectedClientStaysOpen() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        try (ScriptedServer server = answering(ok("{}"))) {
            Transport transport = JdkTransport.using(client).transport(TransportSettings.defaults());
            DownloadTransport downloads = JdkTransport.using(client).downloads(TransportSettings.defaults());
            transport.exchange(Calls.get(server.uri("/")));
            downloads.call(Calls.whole(server.uri("/"))).run(new RecordingSink());

            transport.close();
            downloads.close();

            assertThat(client.send(
                                    HttpRequest.newBuilder(server.uri("/")).build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .isEqualTo("{}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHundredTransportsComeAndGoWithoutLeavingThreads(Variant variant) throws Exception {
        try (ScriptedServer server = answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")) {
            useOnce(variant, server);
            int before = ThreadCensus.settledBelow(Integer.MAX_VALUE);

            for (int i = 0; i < 100; i++) {
                useOnce(variant, server);
            }

            assertThat(ThreadCensus.settledBelow(before + 5)).isLessThanOrEqualTo(before + 5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallCancelledAfterItsEndChangesNothing(Variant variant) throws Exception {
        try (ScriptedServer server = playing(always(ok("file")));
                DownloadTransport transport = variant.downloads()) {
            DownloadCall call = transport.call(Calls.whole(server.uri("/")));
            RecordingSink sink = new RecordingSink();
            call.run(sink);

            call.cancel();

            assertThat(sink.text()).isEqualTo("file");
            transport.call(Calls.whole(server.uri("/"))).run(new RecordingSink());
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    private static void useOnce(Variant variant, ScriptedServer server) {
        try (Transport transport = variant.transport();
                DownloadTransport downloads = variant.downloads()) {
            transport.exchange(Calls.get(server.uri("/")));
            downloads.call(Calls.whole(server.uri("/"))).run(new RecordingSink());
        }
    }

    private static void awaitOn(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Thread> threads() {
        return List.copyOf(Thread.getAllStackTraces().keySet());
    }
}

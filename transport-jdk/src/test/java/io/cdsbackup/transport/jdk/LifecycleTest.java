package io.cdsbackup.transport.jdk;

import static io.cdsbackup.transport.jdk.ScriptedServer.answering;
import static io.cdsbackup.transport.jdk.ScriptedServer.ok;
import static io.cdsbackup.transport.jdk.ScriptedServer.playing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are in flight at once, and the end of a client that was given, beyond the contract. */
@Timeout(120)
class LifecycleTest {

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

    /** On Java 17 that is when nothing refers to the client any more, and a connection that is kept refers to its last call. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void aClientOfOurOwnLetsGoOfItsKeptConnectionWhenItIsClosed(String host) throws Exception {
        CountDownLatch gone = new CountDownLatch(2);
        try (ScriptedServer server = playing(connection -> {
            try {
                while (connection.hears()) {
                    connection.says(ok("{}"));
                }
            } finally {
                gone.countDown();
            }
        })) {
            try (Transport transport = Variant.OWN_CLIENT.transport();
                    DownloadTransport downloads = Variant.OWN_CLIENT.downloads()) {
                URI uri = URI.create("http://" + host + ":" + server.uri("/").getPort() + "/");
                transport.exchange(Calls.get(uri));
                downloads.call(Calls.whole(uri)).run(new RecordingSink());
            }

            while (!gone.await(100, TimeUnit.MILLISECONDS)) {
                System.gc();
            }
        }
    }

    private static void awaitOn(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

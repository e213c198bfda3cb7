package io.cdsbackup.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.TimedOutException;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.TransportSettings;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Cases 27 to 35 for downloads: how they fail. */
interface DownloadFailureCases {

    @Test
    @ContractCase(27)
    default void aRefusedConnectionIsAFailureToConnectThatNamesHostAndPort(DownloadBench bench) {
        URI nobody = bench.deserted(DownloadBench.PRESIGNED);

        assertThat(bench.failure(
                        ConnectFailedException.class, bench.begin(DownloadBench.whole(nobody), new RecordingSink())))
                .hasMessageContaining("127.0.0.1:" + nobody.getPort());
    }

    @Test
    @ContractCase(28)
    default void anUnknownHostIsAFailureToConnect(DownloadBench bench) {
        URI nowhere = URI.create("https://no-such-host.invalid" + DownloadBench.PRESIGNED);

        assertThat(bench.failure(
                        ConnectFailedException.class, bench.begin(DownloadBench.whole(nowhere), new RecordingSink())))
                .hasMessageContaining("no-such-host.invalid");
    }

    @Test
    @ContractCase(29)
    default void aConnectionThatIsNotTakenMeetsTheConnectTimeout(DownloadBench bench) {
        FullQueue full = bench.fullQueue();
        DownloadTransport impatient =
                bench.transport(TransportSettings.defaults().withConnectTimeout(Bench.SHORT));

        bench.failure(
                TimedOutException.class,
                () -> impatient
                        .call(DownloadBench.whole(full.uri(DownloadBench.PRESIGNED)))
                        .run(new RecordingSink()));
    }

    @Test
    @ContractCase(30)
    default void aHeadThatNeverComesMeetsTheStallTimeout(DownloadBench bench) {
        assertStalls(bench, ServedConnection::hears, Bench.SHORT);
    }

    @Test
    @ContractCase(31)
    default void aBodyThatStallsMeetsTheStallTimeoutAfterTheBytesThatCame(DownloadBench bench) {
        assertThat(assertStalls(bench, Script.stallingAfter(Script.unfinished()), Bench.BRIEF)
                        .text())
                .isEqualTo("some");
    }

    @Test
    @ContractCase(32)
    default void aHeadThatDripsMeetsTheStallTimeout(DownloadBench bench) {
        ScriptedServer server = bench.playing(connection -> {
            connection.hears();
            connection.says("HTTP/1.1 200 OK\r\nX-Drip: ").drips(Integer.MAX_VALUE);
        });

        // That its socket is freed is more than every client can see to, while bytes come.
        bench.failure(
                TimedOutException.class,
                bench.begin(
                        DownloadBench.whole(server.uri(DownloadBench.PRESIGNED), Bench.SHORT), new RecordingSink()));
    }

    @Test
    @ContractCase(32)
    default void aSlowBodyThatNeverStallsForThatLongComesWhole(DownloadBench bench) {
        ScriptedServer server = bench.playing(connection -> {
            connection.hears();
            // 60 times 20 ms: longer than the stall timeout in all, never in between.
            connection.says("HTTP/1.1 200 OK\r\n\r\n").drips(60);
            connection.closes();
        });
        URI address = server.uri(DownloadBench.PRESIGNED);

        assertThat(bench.taken(DownloadBench.whole(address, Duration.ofSeconds(1)))
                        .body())
                .hasSize(60);
    }

    @Test
    @ContractCase(33)
    default void aBodyCutShortIsALostConnectionAfterTheBytesThatCame(DownloadBench bench) {
        assertLost(bench, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort", "short")
                .onlyRequest();
        assertLost(bench, Script.CHUNKED + "5\r\nshort\r\n", "short").onlyRequest();
        assertLost(bench, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n", "").onlyRequest();
        assertLost(
                        bench,
                        "HTTP/1.1 206 Partial\r\nContent-Range: bytes 0-9/10\r\nContent-Length: 10\r\n\r\nshort",
                        "short")
                .onlyRequest();
    }

    @Test
    @ContractCase(33)
    default void aConnectionResetWithinTheBodyIsALostConnection(DownloadBench bench) {
        RecordingSink sink = new RecordingSink();
        ScriptedServer server = bench.playing(connection -> {
            connection.hears();
            connection.says(Script.unfinished());
            bench.await(sink.bytesCame(), "the first bytes");
            connection.resets();
        });

        assertThat(bench.failure(ConnectionLostException.class, bench.begin(bench.call(server), sink)))
                .hasMessageContaining("127.0.0.1:" + server.port());
    }

    @Test
    @ContractCase(34)
    default void whatIsNotHttpIsALostConnection(DownloadBench bench) {
        assertLost(bench, "SSH-2.0-OpenSSH_9.2p1\r\n\r\n", "");
        assertLost(bench, "HTTP/1.1 abc OK\r\nContent-Length: 0\r\n\r\n", "");
    }

    @Test
    @ContractCase(35)
    default void aDroppedGetIsOnTheWireAsOftenAsIsDeclared(DownloadBench bench) {
        ScriptedServer server = bench.playing(Script.dropping());

        bench.failure(ConnectionLostException.class, bench.begin(bench.call(server), new RecordingSink()));

        assertThat(bench.contract().getsAfterDrop()).as("the declared number").isBetween(1, 2);
        assertThat(server.requests()).hasSizeBetween(1, bench.contract().getsAfterDrop());
        assertThat(server.requests().stream().distinct())
                .as("byte for byte the same")
                .hasSize(1);
    }

    private static RecordingSink assertStalls(DownloadBench bench, Script script, Duration stall) {
        bench.warmUp();
        ScriptedServer server = bench.playing(script);
        RecordingSink sink = new RecordingSink();

        TimedOutException thrown = bench.failure(
                TimedOutException.class,
                bench.begin(DownloadBench.whole(server.uri(DownloadBench.PRESIGNED), stall), sink));

        assertThat(thrown).hasMessageContaining("127.0.0.1:" + server.port());
        server.onlyRequest();
        server.awaitHungUp();
        return sink;
    }

    private static ScriptedServer assertLost(DownloadBench bench, String answer, String bytes) {
        ScriptedServer server = bench.playing(Script.closingAfter(answer));
        RecordingSink sink = new RecordingSink();

        ConnectionLostException thrown =
                bench.failure(ConnectionLostException.class, bench.begin(bench.call(server), sink));

        assertThat(thrown).as(answer).hasMessageContaining("127.0.0.1:" + server.port());
        assertThat(sink.text()).as("the bytes that came").isEqualTo(bytes);
        return server;
    }
}

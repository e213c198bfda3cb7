package io.cdsbackup.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.TimedOutException;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Cases 27 to 29 and 33 to 36: connections that fail or break off. */
interface FailureCases {

    @Test
    @ContractCase(27)
    default void aRefusedConnectionIsAFailureToConnectThatNamesHostAndPort(ApiBench bench) {
        URI nobody = bench.deserted(Bench.SIGNED);

        ConnectFailedException thrown = bench.failure(ConnectFailedException.class, bench.begin(ApiBench.get(nobody)));

        assertThat(thrown).hasMessageContaining("127.0.0.1:" + nobody.getPort());
    }

    @Test
    @ContractCase(28)
    default void anUnknownHostIsAFailureToConnect(ApiBench bench) {
        URI nowhere = URI.create("http://no-such-host.invalid" + Bench.SIGNED);

        ConnectFailedException thrown = bench.failure(ConnectFailedException.class, bench.begin(ApiBench.get(nowhere)));

        assertThat(thrown).hasMessageContaining("no-such-host.invalid");
    }

    @Test
    @ContractCase(29)
    default void aConnectionThatIsNotTakenMeetsTheConnectTimeout(ApiBench bench) {
        FullQueue full = bench.fullQueue();
        Transport impatient = bench.transport(TransportSettings.defaults().withConnectTimeout(Bench.SHORT));

        TimedOutException thrown =
                bench.failure(TimedOutException.class, () -> impatient.exchange(ApiBench.get(full.uri(Bench.SIGNED))));

        assertThat(thrown).hasMessageContaining("connect");
    }

    @Test
    @ContractCase(33)
    default void aTruncatedBodyIsALostConnection(ApiBench bench) {
        for (String response : new String[] {
            "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
            "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n",
            Script.CHUNKED + "5\r\nshort\r\n",
            Script.CHUNKED + "10\r\nshort"
        }) {
            // Whatever a client does after a drop, the answer to this request had begun.
            assertLost(bench, response).onlyRequest();
        }
    }

    @Test
    @ContractCase(34)
    default void whatIsNotHttpIsALostConnection(ApiBench bench) {
        assertLost(bench, "SSH-2.0-OpenSSH_9.2p1\r\n\r\n");
        assertLost(bench, "this is no HTTP\r\n\r\n");
        assertLost(bench, "HTTP/1.1 abc OK\r\nContent-Length: 0\r\n\r\n");
        assertLost(bench, Script.CHUNKED + "zz\r\nshort\r\n");
    }

    @Test
    @ContractCase(35)
    default void aDroppedGetIsOnTheWireAsOftenAsIsDeclared(ApiBench bench) {
        ScriptedServer server = bench.playing(Script.dropping());

        bench.failure(ConnectionLostException.class, bench.begin(ApiBench.get(server.uri(Bench.SIGNED))));

        assertThat(bench.contract().getsAfterDrop()).as("the declared number").isBetween(1, 2);
        assertThat(server.requests())
                .hasSizeBetween(1, bench.contract().getsAfterDrop())
                .allMatch(request -> request.target().equals(Bench.SIGNED));
        assertThat(server.requests().stream().distinct())
                .as("byte for byte the same")
                .hasSize(1);
    }

    @Test
    @ContractCase(35)
    default void aDroppedPostIsOnTheWireOnce(ApiBench bench) {
        ScriptedServer server = bench.playing(Script.dropping());

        bench.failure(ConnectionLostException.class, bench.begin(ApiBench.post(server.uri(Bench.SIGNED), "{}")));

        server.onlyRequest();
    }

    @Test
    @ContractCase(36)
    default void anIdleConnectionThatWentStaleDoesNoLastingHarm(ApiBench bench) {
        CountDownLatch stale = new CountDownLatch(1);
        ScriptedServer server = bench.playing(
                connection -> {
                    connection.hears();
                    connection.says(Script.ok("one")).closes();
                    stale.countDown();
                },
                Script.answering(Script.ok("two")));
        bench.exchange(ApiBench.get(server.uri(Bench.SIGNED)));
        bench.await(stale, "the server to close the idle connection");

        Throwable lost = Bench.thrownBy(bench.begin(ApiBench.get(server.uri(Bench.SIGNED))));

        if (lost != null) {
            assertThat(lost).isInstanceOf(ConnectionLostException.class).hasNoCause();
            Bench.assertShowsNoSecret(lost);
        }
        assertThat(ApiBench.text(bench.exchange(ApiBench.get(server.uri(Bench.SIGNED)))))
                .isEqualTo("two");
    }

    private static ScriptedServer assertLost(ApiBench bench, String response) {
        ScriptedServer server = bench.playing(Script.closingAfter(response));

        ConnectionLostException thrown =
                bench.failure(ConnectionLostException.class, bench.begin(ApiBench.get(server.uri(Bench.SIGNED))));

        assertThat(thrown).as(response).hasMessageContaining("127.0.0.1:" + server.port());
        assertThat(thrown.retryable()).isTrue();
        return server;
    }
}

package io.cdsbackup.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.TimedOutException;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Cases 30 to 32 and 40: calls that would not end by themselves. */
interface DeadlineCases {

    @Test
    @ContractCase(30)
    default void headersThatNeverComeMeetTheDeadline(ApiBench bench) {
        assertMeetsDeadline(bench, ServedConnection::hears);
    }

    @Test
    @ContractCase(30)
    default void aTlsHandshakeThatStallsMeetsTheDeadline(ApiBench bench) {
        ScriptedServer server = bench.playing(connection -> {});
        URI secure = server.uri("https", Bench.SIGNED);

        // How soon the socket is freed is left open: some clients bound a handshake by another timeout.
        bench.failure(TimedOutException.class, bench.begin(ApiBench.get(secure, Bench.SHORT)));
    }

    @Test
    @ContractCase(31)
    default void aStallInTheBodyMeetsTheDeadline(ApiBench bench) {
        assertMeetsDeadline(bench, Script.stallingAfter(Script.unfinished()));
    }

    @Test
    @ContractCase(32)
    default void aDripFeedMeetsTheWholeDeadline(ApiBench bench) {
        assertMeetsDeadline(bench, connection -> {
            connection.hears();
            connection
                    .says("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
                    .drips(Integer.MAX_VALUE);
        });
    }

    @Test
    @ContractCase(40)
    default void anInterruptWithinTheBodyEndsTheCallKeepsTheFlagAndClosesTheConnection(ApiBench bench) {
        assertEndsByInterrupt(bench, Script.stallingAfter(Script.unfinished()));
    }

    @Test
    @ContractCase(40)
    default void anInterruptBeforeTheHeadersDoesSoToo(ApiBench bench) {
        assertEndsByInterrupt(bench, ServedConnection::hears);
    }

    @Test
    @ContractCase(40)
    default void aThreadThatIsInterruptedAlreadySendsNothing(ApiBench bench) {
        ScriptedServer server = bench.answering(Script.ok("{}"));
        TransportRequest request = ApiBench.get(server.uri(Bench.SIGNED));

        assertFlagKept(bench.begin(() -> {
            Thread.currentThread().interrupt();
            return flagAfter(bench, request);
        }));
        assertThat(server.requests()).isEmpty();
    }

    private static void assertMeetsDeadline(ApiBench bench, Script script) {
        bench.warmUp();
        ScriptedServer server = bench.playing(script);

        TimedOutException thrown = bench.failure(
                TimedOutException.class, bench.begin(ApiBench.get(server.uri(Bench.SIGNED), Bench.SHORT)));

        assertThat(thrown).hasMessageContaining("127.0.0.1:" + server.port());
        server.onlyRequest();
        server.awaitHungUp();
    }

    private static void assertEndsByInterrupt(ApiBench bench, Script script) {
        bench.warmUp();
        ScriptedServer server = bench.playing(script);
        TransportRequest request = ApiBench.get(server.uri(Bench.SIGNED), Bench.MODERATE);
        Errand<Boolean> call = bench.begin(() -> flagAfter(bench, request));
        server.awaitRequests(1);

        call.interrupt();

        assertFlagKept(call);
        server.awaitHungUp();
    }

    private static void assertFlagKept(Errand<Boolean> call) {
        assertThat(call.result()).as("the thread's interrupt flag").isTrue();
    }

    /** The thread's flag after a call that an interrupt ends. */
    private static boolean flagAfter(ApiBench bench, TransportRequest request) {
        Transport transport = bench.transport();
        try {
            throw new AssertionError("Not interrupted, but answered: " + transport.exchange(request));
        } catch (CallInterruptedException interrupted) {
            assertThat(interrupted).hasNoCause();
            Bench.assertShowsNoSecret(interrupted);
            return Thread.interrupted();
        }
    }
}

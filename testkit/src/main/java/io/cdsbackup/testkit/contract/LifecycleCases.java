package io.cdsbackup.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.AnswerTooLargeException;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.TimedOutException;
import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportResponse;
import io.cdsbackup.port.TransportSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases 41 to 46 and 48: connections, and the end. */
interface LifecycleCases {

    @Test
    @ContractCase(41)
    default void aConnectionIsUsedAgain(ApiBench bench) {
        ScriptedServer server = bench.answering(Script.ok("{}"));

        for (int call = 0; call < 10; call++) {
            bench.exchange(ApiBench.get(server.uri(Bench.SIGNED)));
            bench.exchange(ApiBench.post(server.uri(Bench.SIGNED), "{}"));
        }

        assertThat(server.requests()).hasSize(20);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    @ContractCase(42)
    default void aHundredCallsInARowShareOneConnection(ApiBench bench) {
        ScriptedServer server = bench.answering(Script.ok("{}"));

        for (int call = 0; call < 100; call++) {
            bench.exchange(ApiBench.get(server.uri("/mysql/?N=" + call)));
        }

        assertThat(server.requests()).hasSize(100);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    @ContractCase(42)
    default void fiftyCallsAtOnceEachGetTheirOwnAnswer(ApiBench bench) {
        ScriptedServer server = bench.playing(connection -> {
            while (connection.hears()) {
                connection.says(Script.ok(connection.lastTarget()));
            }
        });
        List<Errand<TransportResponse>> calls = new ArrayList<>();
        for (int call = 0; call < 50; call++) {
            calls.add(bench.begin(ApiBench.get(server.uri("/mysql/?N=" + call))));
        }

        for (int call = 0; call < 50; call++) {
            assertThat(ApiBench.text(calls.get(call).result())).isEqualTo("/mysql/?N=" + call);
        }
        assertThat(server.requests()).hasSize(50);
    }

    @Test
    @ContractCase(43)
    default void nothingIsLeftOpenAfterAnError(ApiBench bench) {
        bench.warmUp();
        assertFreed(bench, TimedOutException.class, Bench.SHORT, ServedConnection::hears);
        assertFreed(bench, TimedOutException.class, Bench.SHORT, Script.stallingAfter(Script.unfinished()));
        assertFreed(
                bench,
                AnswerTooLargeException.class,
                Bench.BRIEF,
                Script.stallingAfter(Script.unfinished() + "x".repeat(ApiBench.LIMIT)));
        // Refused by its head, or waited for in vain.
        assertFreed(
                bench,
                BackupException.class,
                Bench.SHORT,
                Script.stallingAfter("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 100000000\r\n\r\nx"));
    }

    @Test
    @ContractCase(44)
    default void closingTwiceDoesNothing(ApiBench bench) {
        bench.answer(Script.ok("{}"));

        bench.run(bench.transport()::close);
        bench.run(bench.transport()::close);
    }

    @Test
    @ContractCase(45)
    default void useAfterCloseIsRefusedAndNothingIsSent(ApiBench bench) {
        ScriptedServer server = bench.answering(Script.ok("{}"));
        bench.run(bench.transport()::close);

        bench.failure(TransportClosedException.class, bench.begin(ApiBench.get(server.uri(Bench.SIGNED))));

        assertThat(server.connections()).isZero();
    }

    @Test
    @ContractCase(46)
    default void closingEndsTheCallsInFlightAndFreesTheirSockets(ApiBench bench) {
        ScriptedServer server = bench.playing(ServedConnection::hears, Script.stallingAfter(Script.unfinished()));
        Errand<TransportResponse> withoutHead = bench.begin(ApiBench.get(server.uri(Bench.SIGNED), Bench.MODERATE));
        server.awaitRequests(1);
        Errand<TransportResponse> withinBody = bench.begin(ApiBench.get(server.uri(Bench.SIGNED), Bench.MODERATE));
        server.awaitRequests(2);

        bench.run(bench.transport()::close);

        bench.failure(TransportClosedException.class, withoutHead);
        bench.failure(TransportClosedException.class, withinBody);
        server.awaitHungUp();
    }

    @Test
    @ContractCase(48)
    default void closingOneTransportLeavesTheOthersOfItsMakerOpen(ApiBench bench) {
        ScriptedServer server = bench.answering(Script.ok("{}"));
        Transport other = bench.transport(TransportSettings.defaults());
        bench.exchange(ApiBench.get(server.uri(Bench.SIGNED)));

        bench.run(other::close);

        assertThat(bench.exchange(ApiBench.get(server.uri(Bench.SIGNED))).status())
                .isEqualTo(200);
    }

    private static void assertFreed(
            ApiBench bench, Class<? extends BackupException> type, Duration deadline, Script script) {
        ScriptedServer server = bench.playing(script);

        bench.failure(type, bench.begin(ApiBench.get(server.uri(Bench.SIGNED), deadline)));

        server.awaitHungUp();
    }
}

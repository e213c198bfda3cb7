package io.cdsbackup.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import org.junit.jupiter.api.Test;

/** Cases 47, 49 and 65: the threads of a transport, and those that are not its. */
interface ThreadCases {

    @Test
    @ContractCase(47)
    default void noThreadKeepsTheJvmAlive(ApiBench bench) {
        ScriptedServer server = bench.answering(Script.ok("{}"));
        ThreadCensus threads = new ThreadCensus();

        bench.runIn(threads.group(), () -> {
            Transport transport = bench.transport(TransportSettings.defaults());
            transport.exchange(ApiBench.get(server.uri(Bench.SIGNED)));
        });

        assertThat(threads.keepingAlive(bench.patience())).isEmpty();
    }

    @Test
    @ContractCase(49)
    default void aHundredTransportsComeAndGoWithoutLeavingThreads(ApiBench bench) {
        ScriptedServer server = bench.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
        ThreadCensus threads = new ThreadCensus();

        bench.runIn(threads.group(), () -> {
            for (int round = 0; round < 100; round++) {
                try (Transport transport = bench.contract().transport(TransportSettings.defaults())) {
                    transport.exchange(ApiBench.get(server.uri(Bench.SIGNED)));
                }
            }
        });

        assertThat(threads.settledBelow(ThreadCensus.A_FEW, bench.patience()))
                .as("threads left behind")
                .isLessThanOrEqualTo(ThreadCensus.A_FEW);
    }

    @Test
    @ContractCase(65)
    default void anAnswerComesThoughTheCommonPoolIsBusy(ApiBench bench) {
        ScriptedServer server = bench.answering(Script.ok("{}"));
        BusyCommonPool.in(bench);

        assertThat(ApiBench.text(bench.exchange(ApiBench.get(server.uri(Bench.SIGNED)))))
                .isEqualTo("{}");
    }

    @Test
    @ContractCase(65)
    default void aFailureIsToldThoughTheCommonPoolIsBusy(ApiBench bench) {
        ScriptedServer cut = bench.playing(Script.closingAfter("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort"));
        BusyCommonPool.in(bench);

        bench.failure(ConnectFailedException.class, bench.begin(ApiBench.get(bench.deserted(Bench.SIGNED))));
        bench.failure(ConnectionLostException.class, bench.begin(ApiBench.get(cut.uri(Bench.SIGNED))));
    }
}

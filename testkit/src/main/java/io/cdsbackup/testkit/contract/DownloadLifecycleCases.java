package io.cdsbackup.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.TransportSettings;
import org.junit.jupiter.api.Test;

/** Cases 41 to 49 and 65 for downloads: connections, threads, and the end. */
interface DownloadLifecycleCases {

    @Test
    @ContractCase(41)
    default void aConnectionIsUsedAgainAfterAWholeBody(DownloadBench bench) {
        ScriptedServer server = bench.answering(Script.ok("file"));
        for (int at = 0; at < 10; at++) {
            DownloadCall call = bench.call(server);
            RecordingSink sink = new RecordingSink();
            bench.begin(call, sink).result();
            assertThat(sink.text()).isEqualTo("file");
            // After its end this changes nothing.
            call.cancel();
        }

        assertThat(server.requests()).hasSize(10);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    @ContractCase(45)
    default void aCallRunsOnce(DownloadBench bench) {
        ScriptedServer server = bench.answering(Script.ok("file"));
        DownloadCall call = bench.call(server);
        bench.begin(call, new RecordingSink()).result();

        assertThat(Bench.thrownBy(bench.begin(call, new RecordingSink()))).isInstanceOf(IllegalStateException.class);
        server.onlyRequest();
    }

    @Test
    @ContractCase(45)
    default void useAfterCloseIsRefusedAndASecondCloseDoesNothing(DownloadBench bench) {
        ScriptedServer server = bench.answering(Script.ok("file"));
        DownloadCall prepared = bench.call(server);

        bench.run(bench.transport()::close);
        bench.run(bench.transport()::close);

        bench.failure(TransportClosedException.class, bench.begin(prepared, new RecordingSink()));
        bench.failure(
                TransportClosedException.class,
                bench.begin(DownloadBench.whole(server.uri(DownloadBench.PRESIGNED)), new RecordingSink()));
        assertThat(server.connections()).isZero();
    }

    @Test
    @ContractCase(46)
    default void closingEndsTheCallInFlightAndFreesItsSocketThoughTheSinkIsBusy(DownloadBench bench) {
        ScriptedServer server = bench.playing(Script.stallingAfter(Script.unfinished()));
        BlockingSink sink = bench.blockingSink();
        Errand<Boolean> running =
                bench.begin(DownloadBench.whole(server.uri(DownloadBench.PRESIGNED), Bench.MODERATE), sink);
        bench.await(sink.bytesCame(), "the first bytes");

        bench.run(bench.transport()::close);

        server.awaitHungUp();
        sink.release();
        bench.failure(TransportClosedException.class, running);
    }

    @Test
    @ContractCase(47)
    default void noThreadKeepsTheJvmAlive(DownloadBench bench) {
        ScriptedServer server = bench.answering(Script.ok("file"));
        ThreadCensus threads = new ThreadCensus();

        bench.runIn(threads.group(), () -> {
            DownloadTransport transport = bench.transport(TransportSettings.defaults());
            transport
                    .call(DownloadBench.whole(server.uri(DownloadBench.PRESIGNED)))
                    .run(new RecordingSink());
        });

        assertThat(threads.keepingAlive(bench.patience())).isEmpty();
    }

    @Test
    @ContractCase(48)
    default void closingOneTransportLeavesTheOthersOfItsMakerOpen(DownloadBench bench) {
        ScriptedServer server = bench.answering(Script.ok("file"));
        DownloadTransport other = bench.transport(TransportSettings.defaults());
        bench.taken(DownloadBench.whole(server.uri(DownloadBench.PRESIGNED)));

        bench.run(other::close);

        RecordingSink sink = bench.taken(DownloadBench.whole(server.uri(DownloadBench.PRESIGNED)));
        assertThat(sink.text()).isEqualTo("file");
    }

    @Test
    @ContractCase(49)
    default void aHundredTransportsComeAndGoWithoutLeavingThreads(DownloadBench bench) {
        ScriptedServer server =
                bench.answering("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nfile");
        ThreadCensus threads = new ThreadCensus();

        bench.runIn(threads.group(), () -> {
            for (int round = 0; round < 100; round++) {
                try (DownloadTransport transport = bench.contract().transport(TransportSettings.defaults())) {
                    transport
                            .call(DownloadBench.whole(server.uri(DownloadBench.PRESIGNED)))
                            .run(new RecordingSink());
                }
            }
        });

        assertThat(threads.settledBelow(ThreadCensus.A_FEW, bench.patience()))
                .as("threads left behind")
                .isLessThanOrEqualTo(ThreadCensus.A_FEW);
    }

    @Test
    @ContractCase(65)
    default void aBodyComesToItsEndThoughTheCommonPoolIsBusy(DownloadBench bench) {
        ScriptedServer server = bench.answering(Script.ok("file"));
        BusyCommonPool.in(bench);

        RecordingSink sink = bench.taken(DownloadBench.whole(server.uri(DownloadBench.PRESIGNED)));

        assertThat(sink.text()).isEqualTo("file");
    }

    @Test
    @ContractCase(65)
    default void aFailureIsToldThoughTheCommonPoolIsBusy(DownloadBench bench) {
        ScriptedServer cut = bench.playing(Script.closingAfter("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort"));
        BusyCommonPool.in(bench);

        bench.failure(
                ConnectFailedException.class,
                bench.begin(DownloadBench.whole(bench.deserted(DownloadBench.PRESIGNED)), new RecordingSink()));
        bench.failure(
                ConnectionLostException.class,
                bench.begin(DownloadBench.whole(cut.uri(DownloadBench.PRESIGNED)), new RecordingSink()));
    }
}

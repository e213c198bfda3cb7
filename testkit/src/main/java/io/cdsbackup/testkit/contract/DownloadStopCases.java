package io.cdsbackup.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadHead;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Cases 40 and 62: who stops a download, and that its socket is freed. */
interface DownloadStopCases {

    @Test
    @ContractCase(40)
    default void anInterruptEndsTheCallKeepsTheFlagAndClosesTheConnection(DownloadBench bench) {
        for (Script script : new Script[] {ServedConnection::hears, Script.stallingAfter(Script.unfinished())}) {
            ScriptedServer server = bench.playing(script);
            DownloadCall call = moderate(bench, server);
            Errand<Boolean> running = bench.begin(() -> flagAfter(call));
            server.awaitRequests(1);

            running.interrupt();

            assertThat(running.result()).as("the thread's interrupt flag").isTrue();
            server.awaitHungUp();
        }
    }

    @Test
    @ContractCase(40)
    default void aThreadThatIsInterruptedAlreadySendsNothing(DownloadBench bench) {
        ScriptedServer server = bench.answering(Script.ok("file"));
        DownloadCall call = bench.call(server);

        Errand<Boolean> running = bench.begin(() -> {
            Thread.currentThread().interrupt();
            return flagAfter(call);
        });

        assertThat(running.result()).isTrue();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    @ContractCase(62)
    default void cancellingWhileTheHeadIsWaitedForEndsTheCallAndFreesTheSocket(DownloadBench bench) {
        ScriptedServer server = bench.playing(ServedConnection::hears);
        DownloadCall call = moderate(bench, server);
        Errand<Boolean> running = bench.begin(call, new RecordingSink());
        server.awaitRequests(1);

        call.cancel();

        bench.failure(DownloadCancelledException.class, running);
        server.awaitHungUp();
    }

    @Test
    @ContractCase(62)
    default void cancellingWithinTheBodyFreesTheSocketThoughTheSinkIsBusy(DownloadBench bench) {
        ScriptedServer server = bench.playing(Script.stallingAfter(Script.unfinished()));
        DownloadCall call = moderate(bench, server);
        BlockingSink sink = bench.blockingSink();
        Errand<Boolean> running = bench.begin(call, sink);
        bench.await(sink.bytesCame(), "the first bytes");

        call.cancel();
        call.cancel();

        server.awaitHungUp();
        sink.release();
        bench.failure(DownloadCancelledException.class, running);
    }

    @Test
    @ContractCase(62)
    default void cancellingAFlowOfBytesEndsIt(DownloadBench bench) {
        ScriptedServer server = bench.playing(endless());
        DownloadCall call = bench.call(server);
        CountingSink sink = new CountingSink(true);
        Errand<Boolean> running = bench.begin(call, sink);
        bench.await(sink.bytesCame(), "the first bytes");

        call.cancel();

        bench.failure(DownloadCancelledException.class, running);
        server.awaitHungUp();
    }

    @Test
    @ContractCase(62)
    default void aCallCancelledBeforeItRunsSendsNothing(DownloadBench bench) {
        ScriptedServer server = bench.answering(Script.ok("file"));
        DownloadCall call = bench.call(server);
        call.cancel();

        bench.failure(DownloadCancelledException.class, bench.begin(call, new RecordingSink()));

        assertThat(server.connections()).isZero();
    }

    @Test
    @ContractCase(62)
    default void aSinkThatHadEnoughEndsTheCallAndItsConnection(DownloadBench bench) {
        ScriptedServer server = bench.playing(endless());
        CountingSink sink = new CountingSink(false);

        bench.begin(bench.call(server), sink).result();

        assertThat(sink.pieces()).isEqualTo(1);
        server.awaitHungUp();
    }

    @Test
    @ContractCase(62)
    default void whatTheSinkThrowsComesOutAsItIsAndTheConnectionIsClosed(DownloadBench bench) {
        for (boolean atHead : new boolean[] {true, false}) {
            IllegalStateException full = new IllegalStateException("disk full");
            ScriptedServer server = bench.playing(endless());

            Throwable thrown = Bench.thrownBy(bench.begin(bench.call(server), throwing(full, atHead)));

            assertThat(thrown).isSameAs(full).hasNoSuppressedExceptions();
            server.awaitHungUp();
        }
    }

    private static DownloadCall moderate(DownloadBench bench, ScriptedServer server) {
        return bench.transport().call(DownloadBench.whole(server.uri(DownloadBench.PRESIGNED), Bench.MODERATE));
    }

    /** Sends until the client has gone. */
    private static Script endless() {
        byte[] piece = new byte[1 << 16];
        return connection -> {
            connection.hears();
            connection.says("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n");
            while (true) {
                connection.says(piece);
            }
        };
    }

    private static RecordingSink throwing(RuntimeException failure, boolean atHead) {
        return new RecordingSink() {
            @Override
            public boolean head(DownloadHead head) {
                if (atHead) {
                    throw failure;
                }
                return super.head(head);
            }

            @Override
            public boolean bytes(ByteBuffer bytes) {
                throw failure;
            }
        };
    }

    /** The thread's flag after a call that an interrupt ends. */
    private static boolean flagAfter(DownloadCall call) {
        try {
            call.run(new RecordingSink());
            throw new AssertionError("Not interrupted, but run to its end");
        } catch (CallInterruptedException interrupted) {
            assertThat(interrupted).hasNoCause();
            Bench.assertShowsNoSecret(interrupted);
            return Thread.interrupted();
        }
    }
}

package io.cdsbackup.transport.jdk;

import static io.cdsbackup.transport.jdk.ScriptedServer.always;
import static io.cdsbackup.transport.jdk.ScriptedServer.ok;
import static io.cdsbackup.transport.jdk.ScriptedServer.overTls;
import static io.cdsbackup.transport.jdk.ScriptedServer.playing;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadSink;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.TransportSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A sink that stops holds up the thread that reads for it, and that one alone. Asked for little, java.net.http might read
 * more than it was asked for; a thread that does not run reads nothing.
 */
@Isolated("Looks at the threads of the whole JVM")
@Timeout(60)
class SlowSinkTest {

    private static final long GUARD_SECONDS = 20;

    @ParameterizedTest
    @EnumSource
    void aSinkThatStopsHoldsUpTheThreadThatReads(Variant variant) throws Exception {
        try (ScriptedServer server = playing(SlowSinkTest::muchOfAFile);
                DownloadTransport transport = variant.downloads()) {
            assertHeldUpAndCancelled(transport, server);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSinkThatStopsHoldsUpTheThreadThatDecrypts(Variant variant) throws Exception {
        TestKeys keys = TestKeys.named("ip:127.0.0.1");
        try (ScriptedServer server = overTls(keys.context(), SlowSinkTest::muchOfAFile);
                DownloadTransport transport =
                        variant.downloads(TransportSettings.defaults().withSslContext(keys.context()))) {
            assertHeldUpAndCancelled(transport, server);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSinkThatStopsHoldsUpNoOtherDownload(Variant variant) throws Exception {
        try (ScriptedServer server = playing(SlowSinkTest::muchOfAFile, always(ok("file")));
                DownloadTransport transport = variant.downloads()) {
            StoppedSink stopped = new StoppedSink();
            DownloadCall slow = transport.call(Calls.whole(server.uri("/slow")));
            CompletableFuture<Void> running =
                    CompletableFuture.runAsync(() -> slow.run(stopped), SlowSinkTest::inThread);
            awaitHeldUp();

            RecordingSink quick = new RecordingSink();
            transport.call(Calls.whole(server.uri("/quick"))).run(quick);

            assertThat(quick.text()).isEqualTo("file");
            end(slow, stopped, running);
        }
    }

    private static void assertHeldUpAndCancelled(DownloadTransport transport, ScriptedServer server) throws Exception {
        StoppedSink stopped = new StoppedSink();
        DownloadCall call = transport.call(Calls.whole(server.uri("/")));
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> call.run(stopped), SlowSinkTest::inThread);

        awaitHeldUp();

        call.cancel();
        server.awaitHungUp();
        assertThat(running).as("the sink has not let go yet").isNotDone();
        end(call, stopped, running);
    }

    private static void end(DownloadCall call, StoppedSink stopped, CompletableFuture<Void> running) throws Exception {
        call.cancel();
        stopped.released.countDown();
        try {
            running.get(GUARD_SECONDS, TimeUnit.SECONDS);
            throw new AssertionError("It was cancelled, and went on");
        } catch (ExecutionException ended) {
            assertThat(ended.getCause()).isInstanceOf(DownloadCancelledException.class);
        }
    }

    /** Seen from outside, for nothing tells of it. */
    private static void awaitHeldUp() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(GUARD_SECONDS);
        while (!isHeldUp()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("The thread that reads goes on, though nobody takes what it reads");
            }
            Thread.onSpinWait();
        }
    }

    private static boolean isHeldUp() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> each.getKey().getName().contains("SelectorManager"))
                .map(Map.Entry::getValue)
                .filter(frames -> Arrays.stream(frames)
                        .anyMatch(frame -> frame.getClassName().equals(Backlog.class.getName())))
                .flatMap(Arrays::stream)
                // Awaited within awaitRoom, which every piece passes through.
                .anyMatch(frame -> frame.getMethodName().equals("awaitUninterruptibly"));
    }

    /** More than any buffers hold, and not so much that a JVM which reads it all would be lost with it. */
    private static void muchOfAFile(ServedConnection connection) throws IOException {
        connection.hears();
        connection.says("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n");
        byte[] some = new byte[1 << 16];
        for (int sent = 0; sent < 1 << 10; sent++) {
            connection.says(some);
        }
    }

    private static void inThread(Runnable work) {
        ScriptedServer.daemon(work);
    }

    /** Takes the first bytes, and is stuck with them. */
    private static final class StoppedSink implements DownloadSink {

        private final CountDownLatch released = new CountDownLatch(1);

        @Override
        public boolean head(DownloadHead head) {
            return true;
        }

        @Override
        public boolean bytes(ByteBuffer bytes) {
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            bytes.position(bytes.limit());
            return true;
        }
    }
}

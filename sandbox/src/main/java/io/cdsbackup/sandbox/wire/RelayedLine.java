package io.cdsbackup.sandbox.wire;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A client's connection to the relay, joined to the relay's own connection to the server. */
final class RelayedLine implements Line {

    private static final System.Logger LOG = System.getLogger(RelayedLine.class.getName());

    private final SocketChannel client;
    private final SocketChannel server;
    private final Consumer<RelayedLine> onClose;
    private final Queue<Heading> headings = new ConcurrentLinkedQueue<>();
    private final CountDownLatch clientGone = new CountDownLatch(1);
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean resetAtEnd;

    RelayedLine(SocketChannel client, SocketChannel server, Consumer<RelayedLine> onClose) {
        this.client = client;
        this.server = server;
        this.onClose = onClose;
    }

    @Override
    public void announce(Heading heading) {
        headings.add(heading);
    }

    @Nullable
    Heading nextHeading() {
        return headings.poll();
    }

    @Override
    public void resetAtEnd() {
        resetAtEnd = true;
    }

    @Override
    public void inject(byte[] bytes) {
        try {
            writeFully(client, ByteBuffer.wrap(bytes));
        } catch (IOException clientLeft) {
            LOG.log(System.Logger.Level.TRACE, "The client left before the injection", clientLeft);
        }
    }

    @Override
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return clientGone.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Carries what the client sends, until it ends. It may still read when it has stopped to write. */
    void carryRequests() {
        try {
            ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 14);
            while (client.read(buffer.clear()) >= 0) {
                writeFully(server, buffer.flip());
            }
            clientGone.countDown();
            server.shutdownOutput();
        } catch (IOException broken) {
            LOG.log(System.Logger.Level.TRACE, "A line broke on the way in", broken);
            close();
        }
    }

    /** Carries what the server answers, until it ends. */
    void carryAnswers() {
        try {
            new AnswerPump(server, client, this::nextHeading).run();
        } catch (IOException broken) {
            LOG.log(System.Logger.Level.TRACE, "A line broke on the way out", broken);
        } finally {
            close();
        }
    }

    static void writeFully(SocketChannel target, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            target.write(buffer);
        }
    }

    void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        clientGone.countDown();
        try (client;
                server) {
            if (resetAtEnd) {
                // With nothing to linger for, the end of the connection is a reset.
                client.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (IOException alreadyGone) {
            LOG.log(System.Logger.Level.TRACE, "A line was gone before it was closed", alreadyGone);
        } finally {
            onClose.accept(this);
        }
    }
}

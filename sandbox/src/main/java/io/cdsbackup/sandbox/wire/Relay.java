package io.cdsbackup.sandbox.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Listens in the place of a server, and joins each client to it by a line of its own. */
public final class Relay implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Relay.class.getName());

    private final ServerSocketChannel listener;
    private final int port;
    private final InetSocketAddress server;
    private final ThreadFactory threads;
    private final LineWatch watch;
    /** By the port from which the relay reached the server: that is how the server knows the line. */
    private final Map<Integer, RelayedLine> lines = new ConcurrentHashMap<>();

    private final CountDownLatch acceptingEnded = new CountDownLatch(1);

    private Relay(
            ServerSocketChannel listener, int port, InetSocketAddress server, ThreadFactory threads, LineWatch watch) {
        this.listener = listener;
        this.port = port;
        this.server = server;
        this.threads = threads;
        this.watch = watch;
    }

    /**
     * Opens a relay.
     *
     * @param address where to listen
     * @param server where the server listens
     * @param threads makes the relay's threads, two for each connection
     * @param watch is told of each line that comes about and ends
     * @return the relay, listening
     * @throws IOException if nothing can be bound to the address
     */
    public static Relay open(SocketAddress address, InetSocketAddress server, ThreadFactory threads, LineWatch watch)
            throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        Relay relay;
        try {
            listener.bind(address, 128);
            int port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
            relay = new Relay(listener, port, server, threads, watch);
        } catch (IOException taken) {
            listener.close();
            throw taken;
        }
        threads.newThread(relay::accept).start();
        return relay;
    }

    /**
     * The port that it listens on.
     *
     * @return the port
     */
    public int port() {
        return port;
    }

    /**
     * The line of a connection.
     *
     * @param port the port from which the server sees the connection come
     * @return the line; null if it is closed already
     */
    public @Nullable Line line(int port) {
        return lines.get(port);
    }

    /**
     * How many clients are connected.
     *
     * @return 0 or more
     */
    public int openLines() {
        return lines.size();
    }

    /**
     * Waits until no client is connected.
     *
     * @param limit how long at most
     * @return true if there is none
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean awaitNoLines(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (lines) {
            while (!lines.isEmpty()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                lines.wait(left);
            }
            return true;
        }
    }

    private void accept() {
        try {
            while (true) {
                join(listener.accept());
            }
        } catch (ClosedChannelException closed) {
            LOG.log(System.Logger.Level.TRACE, "The relay is closed", closed);
        } catch (IOException broken) {
            LOG.log(System.Logger.Level.WARNING, "The relay cannot accept connections any more", broken);
        } finally {
            acceptingEnded.countDown();
        }
    }

    private void join(SocketChannel client) throws IOException {
        SocketChannel inner = SocketChannel.open();
        try {
            client.setOption(StandardSocketOptions.TCP_NODELAY, true);
            // Bound first, so that the line is known before the server can see the connection.
            inner.bind(new InetSocketAddress(server.getAddress(), 0));
            int port = ((InetSocketAddress) inner.getLocalAddress()).getPort();
            RelayedLine line = new RelayedLine(client, inner, closed -> forget(port, closed));
            lines.put(port, line);
            watch.opened(port);
            inner.connect(server);
            inner.setOption(StandardSocketOptions.TCP_NODELAY, true);
            threads.newThread(line::carryRequests).start();
            threads.newThread(line::carryAnswers).start();
            if (!listener.isOpen()) {
                line.close();
            }
        } catch (IOException oneEndGone) {
            LOG.log(System.Logger.Level.TRACE, "A line came not about", oneEndGone);
            client.close();
            inner.close();
        }
    }

    /** Forgets that very line: its port may be another's by now. */
    private void forget(int port, RelayedLine line) {
        synchronized (lines) {
            if (lines.remove(port, line)) {
                watch.closed(port);
            }
            lines.notifyAll();
        }
    }

    /** Stops to listen, and cuts all lines. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException stillOpen) {
            LOG.log(System.Logger.Level.WARNING, "The relay's port could not be closed", stillOpen);
        }
        awaitAcceptingEnded();
        lines.values().forEach(RelayedLine::close);
    }

    // The kernel refuses connections only when the last call that waits for one has come back.
    private void awaitAcceptingEnded() {
        try {
            if (!acceptingEnded.await(5, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "The relay's port is slow to close");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.cdsbackup.sandbox.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Listens in the place of a server, and joins each client to it by a line of its own. */
public final class Relay implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Relay.class.getName());

    private final ServerSocketChannel listener;
    private final SocketAddress server;
    private final ThreadFactory threads;
    /** By the port from which the relay reached the server: that is how the server knows the line. */
    private final Map<Integer, RelayedLine> lines = new ConcurrentHashMap<>();

    private Relay(ServerSocketChannel listener, SocketAddress server, ThreadFactory threads) {
        this.listener = listener;
        this.server = server;
        this.threads = threads;
    }

    /**
     * Opens a relay.
     *
     * @param address where to listen
     * @param server where the server listens
     * @param threads makes the relay's threads, two for each connection
     * @return the relay, listening
     * @throws IOException if nothing can be bound to the address
     */
    public static Relay open(SocketAddress address, SocketAddress server, ThreadFactory threads) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        try {
            listener.bind(address, 128);
        } catch (IOException taken) {
            listener.close();
            throw taken;
        }
        Relay relay = new Relay(listener, server, threads);
        threads.newThread(relay::accept).start();
        return relay;
    }

    /**
     * The address that it listens on.
     *
     * @return the address
     * @throws IOException if it is closed
     */
    public InetSocketAddress address() throws IOException {
        return (InetSocketAddress) listener.getLocalAddress();
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

    private void accept() {
        try {
            while (true) {
                join(listener.accept());
            }
        } catch (ClosedChannelException closed) {
            LOG.log(System.Logger.Level.TRACE, "The relay is closed", closed);
        } catch (IOException broken) {
            LOG.log(System.Logger.Level.WARNING, "The relay cannot accept connections any more", broken);
        }
    }

    private void join(SocketChannel client) throws IOException {
        try {
            client.setOption(StandardSocketOptions.TCP_NODELAY, true);
            SocketChannel inner = SocketChannel.open();
            // Bound first, so that the line is known before the server can see the connection.
            inner.bind(new InetSocketAddress(((InetSocketAddress) server).getAddress(), 0));
            int port = ((InetSocketAddress) inner.getLocalAddress()).getPort();
            RelayedLine line = new RelayedLine(client, inner, () -> lines.remove(port));
            lines.put(port, line);
            inner.connect(server);
            inner.setOption(StandardSocketOptions.TCP_NODELAY, true);
            threads.newThread(line::carryRequests).start();
            threads.newThread(line::carryAnswers).start();
        } catch (IOException serverGone) {
            client.close();
            throw serverGone;
        }
        if (!listener.isOpen()) {
            close();
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
        lines.values().forEach(RelayedLine::close);
    }
}

package io.cdsbackup.transport.jdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Sends one long body as fast as the receiver lets it, and tells when it had to wait. */
final class FloodServer implements AutoCloseable {

    private static final long WAITED_MILLIS = 500;

    private final ServerSocketChannel listening;
    private final Selector selector = Selector.open();
    private final ByteBuffer block = ByteBuffer.allocateDirect(1 << 16);
    private final long size;
    private final Thread acceptor;
    private volatile SocketChannel connection;
    private long sent;

    FloodServer(long size) throws IOException {
        this.size = size;
        listening = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        acceptor = new Thread(this::begin, "flood-server");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listening.socket().getLocalPort() + "/");
    }

    /** Sends until nothing has been taken for a while; all of it, if the receiver never stops taking. */
    long sentUntilItHadToWait() throws IOException, InterruptedException {
        acceptor.join();
        while (sent < size && selector.select(WAITED_MILLIS) > 0) {
            selector.selectedKeys().clear();
            sendSome();
        }
        return sent;
    }

    void sendTheRest() throws IOException {
        while (sent < size) {
            selector.select();
            selector.selectedKeys().clear();
            sendSome();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        if (connection != null) {
            connection.close();
        }
        selector.close();
    }

    private void sendSome() throws IOException {
        block.clear().limit((int) Math.min(block.capacity(), size - sent));
        sent += connection.write(block);
    }

    private void begin() {
        try {
            connection = listening.accept();
            connection.read(ByteBuffer.allocate(1 << 16));
            String head = "HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\nx";
            connection.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
            sent = 1;
            connection.configureBlocking(false);
            connection.register(selector, SelectionKey.OP_WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.cdsbackup.transport.jdk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A port where connections are neither taken nor refused: its queue is full, and nobody accepts. */
final class FullQueue implements AutoCloseable {

    private static final int FULL_AFTER_MILLIS = 200;

    private final ServerSocket socket;
    private final List<Socket> waiting = new ArrayList<>();

    FullQueue() throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        InetSocketAddress address = (InetSocketAddress) socket.getLocalSocketAddress();
        while (true) {
            Socket next = new Socket();
            waiting.add(next);
            try {
                next.connect(address, FULL_AFTER_MILLIS);
            } catch (SocketTimeoutException full) {
                return;
            }
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
    }

    @Override
    public void close() throws IOException {
        for (Socket each : waiting) {
            each.close();
        }
        socket.close();
    }
}

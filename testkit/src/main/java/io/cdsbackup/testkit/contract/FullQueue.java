package io.cdsbackup.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A port where connections are neither taken nor refused: its queue is full, and nobody accepts. */
final class FullQueue {

    private static final int FULL_AFTER_MILLIS = 200;
    private static final int LONGEST = 64;

    private final ServerSocket listener;
    private final List<Socket> waiting = new ArrayList<>();

    private FullQueue(ServerSocket listener) {
        this.listener = listener;
    }

    static FullQueue open() {
        try {
            FullQueue queue = new FullQueue(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            queue.fill();
            return queue;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    URI uri(String target) {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + target);
    }

    void close() throws IOException {
        for (Socket each : waiting) {
            each.close();
        }
        listener.close();
    }

    private void fill() throws IOException {
        InetSocketAddress address = new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
        while (waiting.size() < LONGEST) {
            Socket next = new Socket();
            waiting.add(next);
            try {
                next.connect(address, FULL_AFTER_MILLIS);
            } catch (SocketTimeoutException full) {
                return;
            }
        }
        close();
        Assumptions.abort("This machine takes every connection, however long the queue is");
    }
}

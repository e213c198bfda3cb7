package io.cdsbackup.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Answers every request on loopback with the same JSON, after a while if it is told so, and keeps its connections. It checks
 * nothing and allocates nothing for a request, so that what is measured is the client. Requests have no body.
 */
public final class CannedServer implements AutoCloseable {

    private final ServerSocket socket;
    private final byte[] answer;
    private final Duration latency;

    private CannedServer(ServerSocket socket, byte[] answer, Duration latency) {
        this.socket = socket;
        this.answer = answer;
        this.latency = latency;
    }

    /**
     * Starts a server.
     *
     * @param body the JSON
     * @param latency how long an answer takes at least; nothing for at once
     * @return the server, which runs until it is closed
     * @throws IOException if there is no port
     */
    public static CannedServer answering(byte[] body, Duration latency) throws IOException {
        // As many may come at once as there are connections.
        ServerSocket socket = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        CannedServer server = new CannedServer(socket, withHead(body), latency);
        daemon("canned-server", server::accept);
        return server;
    }

    /**
     * Where it answers.
     *
     * @return an address with a path, as the API's has one
     */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/mysql");
    }

    /** Stops to accept; connections end with their clients. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                daemon("canned-connection", () -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = connection.getInputStream();
            OutputStream out = connection.getOutputStream();
            byte[] buffer = new byte[8 * 1024];
            HeadEnd end = new HeadEnd();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int requests = end.count(buffer, read); requests > 0; requests--) {
                    Thread.sleep(latency.toMillis());
                    out.write(answer);
                }
            }
        } catch (IOException gone) {
            // The client is done: benchmarks end in the middle of a call.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] withHead(byte[] body) {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Counts the empty lines that end a request's head, also where one is parted between two reads. */
    private static final class HeadEnd {

        private static final byte[] EMPTY_LINE = {'\r', '\n', '\r', '\n'};

        private int matched;

        int count(byte[] bytes, int length) {
            int found = 0;
            for (int at = 0; at < length; at++) {
                if (bytes[at] == EMPTY_LINE[matched]) {
                    matched++;
                } else {
                    matched = bytes[at] == '\r' ? 1 : 0;
                }
                if (matched == EMPTY_LINE.length) {
                    matched = 0;
                    found++;
                }
            }
            return found;
        }
    }
}

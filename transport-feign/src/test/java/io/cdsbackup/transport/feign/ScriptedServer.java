package io.cdsbackup.transport.feign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A server of raw sockets that says what it was told to, so that nothing hides what is on the wire. Replies are used one
 * after another; the last one stays.
 */
final class ScriptedServer implements AutoCloseable {

    /** What the server does once it has read a request. */
    @FunctionalInterface
    interface Reply {
        /** Returns whether the connection is to be used again. */
        boolean to(RawRequest request, Connection connection) throws IOException;
    }

    /** The server's end of a connection. */
    final class Connection {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        private Connection(Socket socket) throws IOException {
            this.socket = socket;
            this.in = socket.getInputStream();
            this.out = socket.getOutputStream();
        }

        void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** Says nothing more until the client has gone, and then says so. */
        boolean holdUntilClientLeaves() {
            stalled.release();
            try {
                while (in.read() >= 0) {
                    // What else the client sends is of no interest.
                }
            } catch (IOException reset) {
                // Gone as well.
            }
            departures.release();
            return false;
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    private final ServerSocket listener;
    private final String scheme;
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private final List<RawRequest> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final Semaphore departures = new Semaphore(0);
    private final Semaphore stalled = new Semaphore(0);
    private volatile Reply last = (request, connection) -> false;

    private ScriptedServer(ServerSocket listener, String scheme) {
        this.listener = listener;
        this.scheme = scheme;
        start(this::acceptAll);
    }

    static ScriptedServer plain() throws IOException {
        return new ScriptedServer(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), "http");
    }

    static ScriptedServer plain(InetAddress address) throws IOException {
        return new ScriptedServer(new ServerSocket(0, 100, address), "http");
    }

    static ScriptedServer secure(ServerSocketFactory sockets) throws IOException {
        return new ScriptedServer(sockets.createServerSocket(0, 100, InetAddress.getLoopbackAddress()), "https");
    }

    ScriptedServer then(Reply reply) {
        replies.add(reply);
        return this;
    }

    ScriptedServer then(String rawResponse) {
        return then((request, connection) -> {
            connection.send(rawResponse);
            return true;
        });
    }

    ScriptedServer then(int status, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return then((request, connection) -> {
            connection.send("HTTP/1.1 " + status + " Reason\r\nContent-Type: application/json\r\nContent-Length: "
                    + length + "\r\n\r\n");
            connection.send(body.getBytes(StandardCharsets.UTF_8));
            return true;
        });
    }

    ScriptedServer thenSendAndHold(String start) {
        return then((request, connection) -> {
            connection.send(start);
            return connection.holdUntilClientLeaves();
        });
    }

    ScriptedServer thenSendAndClose(String start) {
        return then((request, connection) -> {
            connection.send(start);
            return false;
        });
    }

    int port() {
        return listener.getLocalPort();
    }

    URI uri(String target) {
        return URI.create(scheme + "://127.0.0.1:" + port() + target);
    }

    List<RawRequest> requests() {
        return List.copyOf(requests);
    }

    RawRequest onlyRequest() {
        List<RawRequest> all = requests();
        if (all.size() != 1) {
            throw new AssertionError("Expected one request, got " + all);
        }
        return all.get(0);
    }

    int connections() {
        return connections.get();
    }

    /** Waits until a reply that holds has a client waiting. */
    void awaitStall() throws InterruptedException {
        acquire(stalled, "No client came to wait");
    }

    /** Waits until a client that was held has closed its socket. */
    void awaitDeparture() throws InterruptedException {
        acquire(departures, "The client did not close its socket");
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private static void acquire(Semaphore event, String otherwise) throws InterruptedException {
        if (!event.tryAcquire(30, TimeUnit.SECONDS)) {
            throw new AssertionError(otherwise);
        }
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                connections.incrementAndGet();
                start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Connection connection = new Connection(socket);
            RawRequest request = read(connection.in);
            while (request != null) {
                requests.add(request);
                Reply next = replies.poll();
                if (next != null) {
                    last = next;
                }
                if (!last.to(request, connection)) {
                    return;
                }
                request = read(connection.in);
            }
        } catch (IOException gone) {
            // The client has gone: the test looks at what it did before.
        } finally {
            open.remove(socket);
        }
    }

    private static RawRequest read(InputStream in) throws IOException {
        String line = readLine(in);
        if (line == null) {
            return null;
        }
        List<String> fields = new ArrayList<>();
        int length = 0;
        for (String field = readLine(in); field != null && !field.isEmpty(); field = readLine(in)) {
            fields.add(field);
            if (field.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(field.substring(15).strip());
            }
        }
        return new RawRequest(line, fields, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                String text = line.toString(StandardCharsets.ISO_8859_1);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
            line.write(next);
        }
        return null;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }
}

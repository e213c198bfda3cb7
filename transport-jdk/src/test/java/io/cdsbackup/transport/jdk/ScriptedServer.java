package io.cdsbackup.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;

/**
 * A server on loopback that speaks whatever its scripts say, byte by byte, and remembers what it heard. Each connection
 * gets the next script; the last one is played again.
 */
final class ScriptedServer implements AutoCloseable {

    /** What happens on one connection. When it returns, the server waits for the client to hang up. */
    interface Script {
        void play(ServedConnection connection) throws IOException;
    }

    private static final long GUARD_SECONDS = 20;

    private final ServerSocket socket;
    private final String scheme;
    private final List<Script> scripts;
    private final Object lock = new Object();
    private final List<ReceivedRequest> requests = new ArrayList<>();
    private final List<Socket> open = new ArrayList<>();
    private int accepted;
    private boolean closed;

    private ScriptedServer(ServerSocket socket, String scheme, List<Script> scripts) {
        this.socket = socket;
        this.scheme = scheme;
        this.scripts = List.copyOf(scripts);
        daemon(this::accept);
    }

    static ScriptedServer playing(Script... scripts) {
        return on(InetAddress.getLoopbackAddress(), scripts);
    }

    static ScriptedServer on(InetAddress address, Script... scripts) {
        try {
            return new ScriptedServer(new ServerSocket(0, 100, address), "http", List.of(scripts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ScriptedServer overTls(SSLContext identity, Script... scripts) {
        try {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            ServerSocket socket = identity.getServerSocketFactory().createServerSocket(0, 100, loopback);
            return new ScriptedServer(socket, "https", List.of(scripts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers each request with the same bytes, on as few connections as the client likes. */
    static ScriptedServer answering(String response) {
        return playing(always(response));
    }

    static Script always(String response) {
        return connection -> {
            while (connection.hears()) {
                connection.says(response);
            }
        };
    }

    static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    URI uri(String pathAndQuery) {
        InetAddress address = socket.getInetAddress();
        String host =
                address.getAddress().length == 16 ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
        return URI.create(scheme + "://" + host + ":" + port() + pathAndQuery);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<ReceivedRequest> requests() {
        synchronized (lock) {
            return List.copyOf(requests);
        }
    }

    ReceivedRequest onlyRequest() {
        assertThat(requests()).hasSize(1);
        return requests().get(0);
    }

    int connections() {
        synchronized (lock) {
            return accepted;
        }
    }

    void awaitRequests(int count) {
        await("requests", () -> requests.size() >= count);
    }

    void awaitConnections(int count) {
        await("connections", () -> accepted >= count);
    }

    /** Waits until the client has closed each connection. */
    void awaitHungUp() {
        await("hung up connections", open::isEmpty);
    }

    void received(ReceivedRequest request) {
        synchronized (lock) {
            requests.add(request);
            lock.notifyAll();
        }
    }

    @Override
    public void close() throws IOException {
        List<Socket> left;
        synchronized (lock) {
            closed = true;
            left = List.copyOf(open);
        }
        socket.close();
        for (Socket each : left) {
            each.close();
        }
    }

    private void await(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(GUARD_SECONDS);
        synchronized (lock) {
            while (!reached.getAsBoolean()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("Waited in vain for " + what + "; " + open.size() + " still open");
                }
                try {
                    lock.wait(left);
                } catch (InterruptedException e) {
                    throw new AssertionError("Interrupted while waiting for " + what, e);
                }
            }
        }
    }

    private void accept() {
        while (true) {
            try {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                Script script;
                synchronized (lock) {
                    if (closed) {
                        client.close();
                        return;
                    }
                    open.add(client);
                    script = scripts.get(Math.min(accepted, scripts.size() - 1));
                    accepted++;
                    lock.notifyAll();
                }
                daemon(() -> serve(client, script));
            } catch (SocketException done) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket client, Script script) {
        try (client) {
            ServedConnection connection = new ServedConnection(this, client);
            script.play(connection);
            connection.waitsForHangUp();
        } catch (IOException hungUp) {
            // A reset, or a handshake that the client broke off: it is gone, which is what is waited for.
        } finally {
            synchronized (lock) {
                open.remove(client);
                lock.notifyAll();
            }
        }
    }

    static void daemon(Runnable work) {
        Thread thread = new Thread(work, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }
}

package io.cdsbackup.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A server on loopback that speaks whatever its scripts say, byte by byte, and remembers what it heard. Each connection
 * gets the next script; the last one is played again.
 */
final class ScriptedServer implements AutoCloseable {

    private static final long QUIET_MILLIS = 300;

    private final ServerSocket listener;
    private final String scheme;
    private final Duration patience;
    private final List<Script> scripts;
    private final Object lock = new Object();
    private final List<ReceivedRequest> requests = new ArrayList<>();
    private final List<Socket> open = new ArrayList<>();
    private int accepted;
    private long bytesSent;
    private boolean closed;

    private ScriptedServer(ServerSocket listener, String scheme, Duration patience, Script... scripts) {
        this.listener = listener;
        this.scheme = scheme;
        this.patience = patience;
        this.scripts = List.of(scripts);
        daemon(this::accept);
    }

    /** A server with this identity, or of plain text if there is none. */
    static ScriptedServer on(InetAddress address, @Nullable SSLContext identity, Duration patience, Script... scripts) {
        try {
            ServerSocket listener = identity == null
                    ? new ServerSocket(0, 100, address)
                    : identity.getServerSocketFactory().createServerSocket(0, 100, address);
            return new ScriptedServer(listener, identity == null ? "http" : "https", patience, scripts);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The address of a target here. */
    URI uri(String target) {
        return uri(scheme, target);
    }

    URI uri(String anyScheme, String target) {
        InetAddress address = listener.getInetAddress();
        String host = address.getAddress().length > 4 ? "[::1]" : address.getHostAddress();
        return URI.create(anyScheme + "://" + host + ":" + port() + target);
    }

    int port() {
        return listener.getLocalPort();
    }

    List<ReceivedRequest> requests() {
        synchronized (lock) {
            return List.copyOf(requests);
        }
    }

    ReceivedRequest onlyRequest() {
        List<ReceivedRequest> all = requests();
        if (all.size() != 1) {
            throw new AssertionError("Expected one request on the wire, but there were " + all.size() + ": " + all);
        }
        return all.get(0);
    }

    int connections() {
        synchronized (lock) {
            return accepted;
        }
    }

    void awaitRequests(int count) {
        await(count + " requests", () -> requests.size() >= count);
    }

    /** Waits until the client has closed each connection. */
    void awaitHungUp() {
        await("the client to close its connections", () -> accepted > 0 && open.isEmpty());
    }

    /** Waits until nothing more is taken for a while, or as much as that is sent. */
    long sentUntilHeldUp(long atMost) {
        synchronized (lock) {
            long before = -1;
            while (before != bytesSent && bytesSent < atMost) {
                before = bytesSent;
                long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(QUIET_MILLIS);
                waitUntil(end, () -> bytesSent >= atMost);
            }
            return bytesSent;
        }
    }

    void received(ReceivedRequest request) {
        synchronized (lock) {
            requests.add(request);
            lock.notifyAll();
        }
    }

    void sent(int count) {
        synchronized (lock) {
            bytesSent += count;
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
        listener.close();
        for (Socket each : left) {
            each.close();
        }
    }

    private void await(String what, BooleanSupplier reached) {
        synchronized (lock) {
            if (!waitUntil(System.nanoTime() + patience.toNanos(), reached)) {
                throw new AssertionError("Waited in vain for " + what + "; of " + accepted + " connections "
                        + open.size() + " are open, after " + requests.size() + " requests");
            }
        }
    }

    private boolean waitUntil(long end, BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            try {
                lock.wait(left);
            } catch (InterruptedException interrupt) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted while waiting for a client", interrupt);
            }
        }
        return true;
    }

    private void accept() {
        while (true) {
            try {
                Socket client = listener.accept();
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
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
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

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "contract-server");
        thread.setDaemon(true);
        thread.start();
    }
}

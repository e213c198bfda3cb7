package io.cdsbackup.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.sandbox.wire.Line;
import io.cdsbackup.sandbox.wire.LineWatch;
import io.cdsbackup.sandbox.wire.Relay;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** One door: the JDK's server with a service behind it, and, unless it is left out, the relay in front of it. */
final class DoorServer implements AutoCloseable {

    static {
        // Without it the JDK's server on 17 sends a head and a short body as two segments that wait for each other: 43
        // ms
        // for each answer. It reads this once, when its classes are loaded.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final Door door;
    private final HttpServer server;
    private final @Nullable Relay relay;
    private final LiveThreads threads;
    private final Traffic traffic;
    private final ExecutorService handlers;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final int port;

    DoorServer(Door door, int port, boolean relayed, Traffic traffic) {
        this.door = door;
        this.threads = new LiveThreads("sandbox-" + door);
        this.traffic = traffic;
        this.handlers = Executors.newCachedThreadPool(threads);
        this.server = bound(relayed ? 0 : port);
        server.setExecutor(handlers);
        this.relay = relayed ? relayed(port) : null;
        this.port = relay == null ? server.getAddress().getPort() : relay.port();
    }

    private static HttpServer bound(int port) {
        try {
            return HttpServer.create(loopback(port), 128);
        } catch (IOException taken) {
            throw cannotListen(port, taken);
        }
    }

    private Relay relayed(int wanted) {
        try {
            return Relay.open(loopback(wanted), server.getAddress(), threads, watch());
        } catch (IOException taken) {
            server.stop(0);
            throw cannotListen(wanted, taken);
        }
    }

    private LineWatch watch() {
        return new LineWatch() {
            @Override
            public void opened(int number) {
                traffic.opened(door, number);
            }

            @Override
            public void closed(int number) {
                traffic.closed(door, number);
            }
        };
    }

    private static InvalidSettingException cannotListen(int port, IOException cause) {
        ErrorDetail detail = ErrorDetail.of("The sandbox cannot listen on port " + port + " of 127.0.0.1")
                .withHint("Choose another port, or 0 for any that is free.");
        return new InvalidSettingException(detail, cause);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    int openConnections() {
        return relay == null ? 0 : relay.openLines();
    }

    boolean awaitNoConnections(Duration limit) throws InterruptedException {
        return relay == null || relay.awaitNoLines(limit);
    }

    boolean awaitThreadsEnded(Duration limit) throws InterruptedException {
        return threads.awaitEnd(limit);
    }

    void start(Service service, Journal journal, InstantSource clock) {
        server.createContext("/", exchange -> handle(exchange, service, journal, clock));
        // The JDK's dispatcher thread is a daemon if the thread that starts it is one.
        Thread starter = threads.newThread(server::start);
        starter.start();
        try {
            starter.join();
        } catch (InterruptedException interrupted) {
            // It has not far to go; whoever waits next will see the flag.
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HttpExchange exchange, Service service, Journal journal, InstantSource clock)
            throws IOException {
        Traffic.Connection connection = traffic.begin(door, exchange);
        try {
            Instant now = clock.instant();
            Incoming request = Incoming.read(door, exchange, now);
            Reply reply = service.reply(request);
            Journal.Entry entry = journal.begin(request, reply);
            Line line = lineOf(exchange);
            if (line != null) {
                new Transmission(exchange, line, reply, entry).run(now);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
            traffic.end(connection);
        }
    }

    private @Nullable Line lineOf(HttpExchange exchange) {
        return relay == null
                ? new DirectLine(closed)
                : relay.line(exchange.getRemoteAddress().getPort());
    }

    /** The IPv4 one by its number: a name may mean ::1 on some machines. */
    private static InetSocketAddress loopback(int port) throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    }

    @Override
    public void close() {
        closed.countDown();
        if (relay != null) {
            relay.close();
        }
        server.stop(0);
        handlers.shutdownNow();
    }
}

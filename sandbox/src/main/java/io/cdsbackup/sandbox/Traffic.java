package io.cdsbackup.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The connections that clients hold open at all doors, and the requests that are under way on them. */
final class Traffic {

    /** A client sends them one after the other, so what it asked last tells whose it is. */
    private static final int TARGETS_KEPT = 64;

    private record Place(Door door, int number) {}

    /** What is known of a connection; guarded by the traffic. */
    static final class Connection {
        private final Set<String> targets = new LinkedHashSet<>();
        private String inFlight = "";

        private void begin(HttpExchange exchange) {
            inFlight =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
            targets.add(OpenConnection.target(exchange.getRequestURI()));
            if (targets.size() > TARGETS_KEPT) {
                targets.remove(targets.iterator().next());
            }
        }
    }

    private final Map<Place, Connection> connections = new HashMap<>();

    synchronized void opened(Door door, int number) {
        connections.put(new Place(door, number), new Connection());
    }

    synchronized void closed(Door door, int number) {
        connections.remove(new Place(door, number));
        notifyAll();
    }

    /** Notes a request; one that came over a connection that is gone by now counts no more. */
    synchronized Connection begin(Door door, HttpExchange exchange) {
        int number = exchange.getRemoteAddress().getPort();
        Connection connection = connections.getOrDefault(new Place(door, number), new Connection());
        connection.begin(exchange);
        return connection;
    }

    synchronized void end(Connection connection) {
        connection.inFlight = "";
        notifyAll();
    }

    synchronized List<OpenConnection> open() {
        List<OpenConnection> open = new ArrayList<>();
        connections.forEach((place, connection) ->
                open.add(new OpenConnection(place.door(), place.number(), connection.targets, connection.inFlight)));
        open.sort(Comparator.comparing(OpenConnection::door).thenComparing(OpenConnection::number));
        return open;
    }

    synchronized boolean awaitNone(Predicate<OpenConnection> like, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (open().stream().anyMatch(like)) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}

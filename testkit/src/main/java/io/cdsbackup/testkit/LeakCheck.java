package io.cdsbackup.testkit;

import io.cdsbackup.sandbox.OpenConnection;
import io.cdsbackup.sandbox.SandboxCloud;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds what tests left open of one sandbox, each thing in a line for the reader. Everything is told by the sandbox's own
 * connections and by the clients that were made for it, so that other tests of the JVM are not seen.
 */
final class LeakCheck {

    private static final Duration BETWEEN_COLLECTIONS = Duration.ofMillis(100);

    private final SandboxCloud cloud;
    private final WatchedClients clients;
    private final long end;

    /** Gives what is about to be closed so long for it. */
    LeakCheck(SandboxCloud cloud, WatchedClients clients, Duration grace) {
        this.cloud = cloud;
        this.clients = clients;
        this.end = System.nanoTime() + grace.toNanos();
    }

    /** Requests that are under way, though the test is over. */
    List<OpenConnection> requestsInFlight() throws InterruptedException {
        Predicate<OpenConnection> leaked = connection -> connection.inFlight() && !clients.isOfClosed(connection);
        cloud.awaitNoConnections(leaked, left());
        return cloud.openConnections().stream().filter(leaked).toList();
    }

    /** Clients that are not closed, with what they hold. */
    List<String> openClients() throws InterruptedException {
        return clients.awaitOver(end).stream().map(this::shown).toList();
    }

    /** Connections that no client of the sandbox's own builder accounts for. */
    List<OpenConnection> strayConnections() throws InterruptedException {
        Predicate<OpenConnection> stray = connection -> !clients.isOfAny(connection);
        while (!cloud.awaitNoConnections(stray, shorter(left(), BETWEEN_COLLECTIONS)) && !left().isZero()) {
            // Before JDK 21 the JDK's client, closed or not, lets go of its connections only so.
            System.gc();
        }
        return cloud.openConnections().stream().filter(stray).toList();
    }

    /** Threads that the clients' transports started. To be asked when the cloud is closed. */
    List<String> threads() throws InterruptedException {
        List<String> alive = new ArrayList<>();
        for (Thread thread : ThreadMark.threads(clients)) {
            long millis = left().toMillis();
            if (millis > 0) {
                thread.join(millis);
            }
            if (thread.isAlive()) {
                alive.add("thread " + thread.getName()
                        + ", of a client that is closed: end it in the transport's close()");
            }
        }
        return alive;
    }

    /** Whether the closed cloud's own threads have ended. */
    boolean cloudHasEnded() throws InterruptedException {
        return cloud.awaitThreadsEnded(left());
    }

    private String shown(WatchedClient client) {
        List<OpenConnection> held = cloud.openConnections().stream()
                .filter(connection -> WatchedClients.isOf(client, connection))
                .toList();
        long inFlight = held.stream().filter(OpenConnection::inFlight).count();
        StringBuilder shown = new StringBuilder(client.toString());
        shown.append(client.isOpen() ? ", not closed" : ", closed");
        shown.append(", with ").append(held.size()).append(" open connections and ");
        shown.append(inFlight).append(" requests in flight");
        if (!client.callers().isEmpty()) {
            shown.append(", in a call on the threads ").append(client.callers());
        }
        return shown.append(": close the BackupClient before the test ends").toString();
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime())).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Duration shorter(Duration one, Duration another) {
        return one.compareTo(another) < 0 ? one : another;
    }
}

package io.cdsbackup.testkit;

import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.sandbox.OpenConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The clients that were made for one sandbox. */
final class WatchedClients {

    private final List<WatchedClient> clients = new ArrayList<>();

    BackupClientBuilder watched(BackupClientBuilder builder) {
        return builder.transportDecorator(provider -> {
            WatchedClient client = new WatchedClient(provider, this, this::changed);
            add(client);
            return client;
        });
    }

    private synchronized void add(WatchedClient client) {
        clients.add(client);
    }

    private synchronized void changed() {
        notifyAll();
    }

    /**
     * Waits until all are closed and nobody is in a call of theirs any more.
     *
     * @param end when to give up, by {@link System#nanoTime()}
     * @return those that were in vain waited for
     */
    synchronized List<WatchedClient> awaitOver(long end) throws InterruptedException {
        while (true) {
            List<WatchedClient> left =
                    clients.stream().filter(client -> !client.isOver()).toList();
            long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left.isEmpty() || millis <= 0) {
                return left;
            }
            wait(millis);
        }
    }

    /** Whether a connection is of a client that is closed: what is left of it is not the test's to end. */
    boolean isOfClosed(OpenConnection connection) {
        return snapshot().stream().filter(client -> !client.isOpen()).anyMatch(client -> isOf(client, connection));
    }

    boolean isOfAny(OpenConnection connection) {
        return snapshot().stream().anyMatch(client -> isOf(client, connection));
    }

    static boolean isOf(WatchedClient client, OpenConnection connection) {
        return client.asked().stream().anyMatch(connection::carried);
    }

    private synchronized List<WatchedClient> snapshot() {
        return List.copyOf(clients);
    }

    @Override
    public String toString() {
        return "WatchedClients" + snapshot();
    }
}

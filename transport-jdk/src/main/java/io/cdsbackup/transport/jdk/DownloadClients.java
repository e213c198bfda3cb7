package io.cdsbackup.transport.jdk;

import io.cdsbackup.error.TransportClosedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client of our own for each download that runs, so that one whose sink is slow holds up no other. A client that is given back
 * is taken again, with the connection it keeps.
 */
final class DownloadClients implements AutoCloseable {

    private final ClientRecipe recipe;
    private final OpenCalls calls;
    /** Those given back last come first. */
    private final Deque<Idle> idle = new ArrayDeque<>();

    private int busy;
    private boolean closed;

    private DownloadClients(ClientRecipe recipe) {
        this.recipe = recipe;
        this.calls = OpenCalls.by(recipe);
    }

    /** Makes the first client at once, so that what cannot be made is known. */
    static DownloadClients madeBy(ClientRecipe recipe) {
        DownloadClients clients = new DownloadClients(recipe);
        clients.idle.add(new Idle(DownloadClient.madeBy(recipe), true));
        return clients;
    }

    OpenCalls calls() {
        return calls;
    }

    /**
     * A client for one download, to be given back.
     *
     * @throws TransportClosedException if the transport is closed
     * @throws java.io.UncheckedIOException if there is none left, and the system has no room for another
     */
    synchronized DownloadClient take() {
        if (closed) {
            throw OpenCalls.closed();
        }
        DownloadClient taken = kept();
        if (taken == null) {
            taken = DownloadClient.madeBy(recipe);
        }
        busy++;
        return taken;
    }

    /**
     * Gives a client back. No more are kept than are at work: a JVM that downloaded by sixteen has one when it is done.
     *
     * @param client the client
     * @param wholly whether its download came to the end of what the server sent
     */
    void giveBack(DownloadClient client, boolean wholly) {
        if (!isKept(client, wholly)) {
            client.end();
        }
    }

    private synchronized boolean isKept(DownloadClient client, boolean wholly) {
        busy--;
        boolean kept = !closed && !client.brake().isBroken() && idle.size() < Math.max(1, busy);
        if (kept) {
            idle.addFirst(new Idle(client, wholly));
        }
        return kept;
    }

    private @Nullable DownloadClient kept() {
        for (Iterator<Idle> each = idle.iterator(); each.hasNext(); ) {
            Idle client = each.next();
            if (client.isFree()) {
                each.remove();
                return client.client();
            }
        }
        return null;
    }

    @Override
    public void close() {
        List<Idle> left;
        synchronized (this) {
            closed = true;
            left = new ArrayList<>(idle);
            idle.clear();
        }
        calls.close();
        left.forEach(each -> each.client().end());
    }

    @Override
    public String toString() {
        return "DownloadClients[" + calls + "]";
    }

    /** After a whole download the selector's thread is at work for some microseconds more; after another it may be stuck. */
    private record Idle(DownloadClient client, boolean wholly) {

        boolean isFree() {
            return wholly || client.isFree();
        }
    }
}

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
    private final boolean ending;
    private final OpenCalls calls;
    /** Those given back last come first. */
    private final Deque<Idle> idle = new ArrayDeque<>();

    private int busy;
    private boolean closed;

    private DownloadClients(ClientRecipe recipe, boolean ending) {
        this.recipe = recipe;
        this.ending = ending;
        this.calls = OpenCalls.by(recipe);
    }

    /** Makes the first client at once, so that what cannot be made is known. */
    static DownloadClients madeBy(ClientRecipe recipe) {
        return madeBy(recipe, ClientShutdown.isPossible());
    }

    /**
     * For a JVM of one kind or the other.
     *
     * @param recipe makes the clients
     * @param ending whether this JVM can end a client. One that cannot would heap up those that nobody wants, with their threads
     *     and files, until it collects garbage
     */
    static DownloadClients madeBy(ClientRecipe recipe, boolean ending) {
        DownloadClients clients = new DownloadClients(recipe, ending);
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
     * Gives a client back. All are kept while any is at work, and one when none is: a JVM that downloaded by sixteen has one when it is
     * done, if it can end the others.
     *
     * @param client the client
     * @param wholly whether its download came to the end of what the server sent
     */
    void giveBack(DownloadClient client, boolean wholly) {
        unwanted(new Idle(client, wholly)).forEach(each -> each.client().end());
    }

    private synchronized List<Idle> unwanted(Idle given) {
        busy--;
        List<Idle> unwanted = new ArrayList<>();
        if (closed || given.isBroken()) {
            unwanted.add(given);
        } else {
            idle.addFirst(given);
        }
        while (ending && busy == 0 && idle.size() > 1) {
            unwanted.add(idle.removeLast());
        }
        return unwanted;
    }

    private @Nullable DownloadClient kept() {
        for (Iterator<Idle> each = idle.iterator(); each.hasNext(); ) {
            Idle client = each.next();
            if (client.isBroken()) {
                each.remove();
                client.client().end();
            } else if (client.isFree()) {
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
            return wholly || !client.brake().isAtWork();
        }

        boolean isBroken() {
            return client.brake().isBroken();
        }
    }
}

package io.cdsbackup.testkit;

import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;
import java.lang.StackWalker.StackFrame;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client that was made for a sandbox: where it was made, what it asked for, who is in a call of it, and whether it was closed.
 * It holds signed addresses, so its text form shows none of that but the place.
 */
final class WatchedClient implements TransportProvider {

    /** As many as the sandbox remembers. */
    private static final int KEPT = 20_000;

    private final TransportProvider watched;
    private final Object owner;
    private final Runnable changed;
    private final String place;
    private final Set<URI> asked = new LinkedHashSet<>();
    private final List<String> callers = new ArrayList<>();
    private int open;

    /**
     * Watches a client.
     *
     * @param watched makes its transports
     * @param owner whose mark its threads bear
     * @param changed is run when a call has ended or a transport was closed
     */
    WatchedClient(TransportProvider watched, Object owner, Runnable changed) {
        this.watched = watched;
        this.owner = owner;
        this.changed = changed;
        this.place = StackWalker.getInstance()
                .walk(frames -> frames.map(WatchedClient::shown)
                        .dropWhile(frame -> !frame.startsWith(BackupClientBuilder.class.getName()))
                        .dropWhile(frame -> frame.startsWith(BackupClientBuilder.class.getName()))
                        .findFirst()
                        .orElse("a place unknown"));
    }

    private static String shown(StackFrame frame) {
        return frame.toStackTraceElement().toString();
    }

    @Override
    public String name() {
        return watched.name();
    }

    @Override
    public Transport transport(TransportSettings settings) {
        Transport transport = ThreadMark.within(owner, () -> watched.transport(settings));
        opened();
        return new WatchedTransport(this, transport);
    }

    @Override
    public DownloadTransport downloads(TransportSettings settings) {
        DownloadTransport downloads = ThreadMark.within(owner, () -> watched.downloads(settings));
        opened();
        return new WatchedDownloads(this, downloads);
    }

    /** Makes a request, on this thread. */
    <T extends @Nullable Object> T call(URI request, Supplier<T> exchange) {
        String caller = Thread.currentThread().getName();
        synchronized (this) {
            callers.add(caller);
            asked.add(request);
            if (asked.size() > KEPT) {
                asked.remove(asked.iterator().next());
            }
        }
        try {
            return ThreadMark.within(owner, exchange);
        } finally {
            synchronized (this) {
                callers.remove(caller);
            }
            changed.run();
        }
    }

    private synchronized void opened() {
        open++;
    }

    void closed() {
        synchronized (this) {
            open--;
        }
        changed.run();
    }

    synchronized boolean isOpen() {
        return open > 0;
    }

    /** Whether it is closed and nobody is in a call of it any more. */
    synchronized boolean isOver() {
        return open == 0 && callers.isEmpty();
    }

    synchronized List<URI> asked() {
        return List.copyOf(asked);
    }

    /** The names of the threads that are in a call. */
    synchronized List<String> callers() {
        return List.copyOf(callers);
    }

    String place() {
        return place;
    }

    @Override
    public String toString() {
        return "BackupClient made at " + place;
    }
}

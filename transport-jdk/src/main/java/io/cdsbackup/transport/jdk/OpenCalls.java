package io.cdsbackup.transport.jdk;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.TransportClosedException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** The calls of a transport that are in flight, and what each of them needs: a thread that sends, and its route. */
final class OpenCalls implements AutoCloseable {

    private final ExecutorService threads = DaemonThreads.pool();
    private final ProxySelector proxies;
    private final @Nullable String proxyPassword;
    private final Set<OpenCall> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private OpenCalls(ProxySelector proxies, @Nullable String proxyPassword) {
        ClientDebugLog.quieten();
        this.proxies = proxies;
        this.proxyPassword = proxyPassword;
    }

    static OpenCalls by(ClientRecipe recipe) {
        return new OpenCalls(recipe.proxies(), recipe.proxyPassword());
    }

    static OpenCalls by(HttpClient client) {
        return new OpenCalls(ClientRecipe.proxiesOf(client), null);
    }

    /** The threads that send. */
    Executor threads() {
        return threads;
    }

    boolean isClosed() {
        return closed;
    }

    Route route(URI uri) {
        return Route.of(uri, proxies);
    }

    /** What to send the proxy along this route; null for nothing. */
    @Nullable
    String proxyPassword(Route route) {
        return route.isProxied() ? proxyPassword : null;
    }

    /** From now on closing ends this call. */
    void enter(OpenCall call) {
        calls.add(call);
    }

    void leave(OpenCall call) {
        calls.remove(call);
    }

    static TransportClosedException closed() {
        return new TransportClosedException(ErrorDetail.of("The transport is closed")
                .withHint("Make another client: one that was closed stays closed."));
    }

    @Override
    public void close() {
        closed = true;
        calls.forEach(OpenCall::transportClosed);
        threads.shutdown();
    }

    @Override
    public String toString() {
        return "OpenCalls[" + (closed ? "closed" : calls.size()) + "]";
    }

    /** A call in flight. */
    interface OpenCall {
        /** Ends the call; {@link #isClosed()} is true by now. */
        void transportClosed();
    }
}

package io.cdsbackup.transport.jdk;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.port.TransportSettings;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An HTTP client for as long as a transport is open, and the calls that are in flight on it. */
final class ClientLease implements AutoCloseable {

    /** Forgotten on closing: before JDK 21 a client ends only when nothing refers to it any more. */
    private final AtomicReference<@Nullable HttpClient> client;

    private final boolean lent;
    private final ExecutorService threads;
    private final ProxySelector proxies;
    private final @Nullable String proxyPassword;
    private final Set<OpenCall> calls = ConcurrentHashMap.newKeySet();

    private ClientLease(
            HttpClient client,
            boolean lent,
            ExecutorService threads,
            ProxySelector proxies,
            @Nullable String proxyPassword) {
        ClientDebugLog.quieten();
        this.client = new AtomicReference<>(client);
        this.lent = lent;
        this.threads = threads;
        this.proxies = proxies;
        this.proxyPassword = proxyPassword;
    }

    /**
     * A client of our own for API calls. It does its work on its selector's thread, not on a pool's, which would have to wake
     * up for each answer: the work is short. It blocks only where a call is tried again by the client itself, whose host is
     * then looked up there.
     */
    static ClientLease forCalls(TransportSettings settings) {
        return own(settings, DaemonThreads.pool(), Runnable::run);
    }

    /** A client of our own for downloads, several of which may be decrypted at once. */
    static ClientLease forDownloads(TransportSettings settings) {
        ExecutorService threads = DaemonThreads.pool();
        return own(settings, threads, threads);
    }

    /** A client of our own for downloads, with the trust, the proxy and the connect timeout of another. */
    static ClientLease likewise(HttpClient model) {
        ExecutorService threads = DaemonThreads.pool();
        HttpClient.Builder builder = HttpClient.newBuilder()
                .executor(threads)
                .sslContext(model.sslContext())
                .sslParameters(model.sslParameters());
        model.connectTimeout().ifPresent(builder::connectTimeout);
        return own(builder, threads, HttpsOnlyProxySelector.of(proxiesOf(model)), null);
    }

    /** A client of somebody else's, which stays open. */
    static ClientLease lent(HttpClient client) {
        return new ClientLease(client, true, DaemonThreads.pool(), proxiesOf(client), null);
    }

    private static ClientLease own(TransportSettings settings, ExecutorService threads, Executor clientWork) {
        String password = ProxyPassword.value(settings.proxy());
        ProxySelector proxies =
                settings.proxy() == null ? HttpClient.Builder.NO_PROXY : HttpsOnlyProxySelector.of(settings.proxy());
        HttpClient.Builder builder =
                HttpClient.newBuilder().executor(clientWork).connectTimeout(settings.connectTimeout());
        if (settings.sslContext() != null) {
            builder.sslContext(settings.sslContext());
        }
        return own(builder, threads, proxies, password);
    }

    private static ClientLease own(
            HttpClient.Builder builder, ExecutorService threads, ProxySelector proxies, @Nullable String password) {
        HttpClient client = builder.version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(proxies)
                .build();
        return new ClientLease(client, false, threads, proxies, password);
    }

    private static ProxySelector proxiesOf(HttpClient client) {
        return client.proxy()
                .or(() -> Optional.ofNullable(ProxySelector.getDefault()))
                .orElse(HttpClient.Builder.NO_PROXY);
    }

    /**
     * Begins the exchange of a call that has been entered.
     *
     * @throws TransportClosedException if the lease has ended
     */
    <T> Exchange<T> begin(HttpResponse.BodyHandler<T> body) {
        HttpClient open = client.get();
        if (open == null) {
            throw closed();
        }
        return Exchange.begun(threads, open, body);
    }

    boolean isClosed() {
        return client.get() == null;
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
        HttpClient open = client.getAndSet(null);
        if (open == null) {
            return;
        }
        calls.forEach(OpenCall::transportClosed);
        if (!lent) {
            ClientShutdown.now(open);
        }
        threads.shutdown();
    }

    @Override
    public String toString() {
        return "ClientLease[" + (isClosed() ? "closed" : "open") + "]";
    }

    /** A call in flight. */
    interface OpenCall {
        /** Ends the call; {@link #isClosed()} is true by now. */
        void transportClosed();
    }
}

package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.TransportSettings;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** How HTTP clients of our own are made. For use by several threads, one at a time. */
final class ClientRecipe {

    private final HttpClient.Builder builder;
    private final ProxySelector proxies;
    private final @Nullable String proxyPassword;

    private ClientRecipe(HttpClient.Builder builder, ProxySelector proxies, @Nullable String proxyPassword) {
        this.builder = builder.version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(proxies);
        this.proxies = proxies;
        this.proxyPassword = proxyPassword;
    }

    static ClientRecipe of(TransportSettings settings) {
        String password = ProxyPassword.value(settings.proxy());
        ProxySelector proxies =
                settings.proxy() == null ? HttpClient.Builder.NO_PROXY : HttpsOnlyProxySelector.of(settings.proxy());
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(settings.connectTimeout());
        if (settings.sslContext() != null) {
            builder.sslContext(settings.sslContext());
        }
        return new ClientRecipe(builder, proxies, password);
    }

    /** Clients with the trust, the proxy and the connect timeout of another. */
    static ClientRecipe like(HttpClient model) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().sslContext(model.sslContext()).sslParameters(model.sslParameters());
        model.connectTimeout().ifPresent(builder::connectTimeout);
        return new ClientRecipe(builder, HttpsOnlyProxySelector.of(proxiesOf(model)), null);
    }

    static ProxySelector proxiesOf(HttpClient client) {
        return client.proxy()
                .or(() -> Optional.ofNullable(ProxySelector.getDefault()))
                .orElse(HttpClient.Builder.NO_PROXY);
    }

    /**
     * Makes a client.
     *
     * @param work does the client's work
     * @throws java.io.UncheckedIOException if the system has no file descriptors left for its selector
     */
    HttpClient client(Executor work) {
        return builder.executor(work).build();
    }

    /** Whether there is a proxy for some addresses. */
    boolean isProxied() {
        return proxies != HttpClient.Builder.NO_PROXY;
    }

    ProxySelector proxies() {
        return proxies;
    }

    @Nullable
    String proxyPassword() {
        return proxyPassword;
    }

    @Override
    public String toString() {
        return "ClientRecipe";
    }
}

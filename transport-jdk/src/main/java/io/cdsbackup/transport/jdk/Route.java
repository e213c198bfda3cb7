package io.cdsbackup.transport.jdk;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a call talks to, and through which proxy. It is all that an error may say of an address.
 *
 * @param peer host and port
 * @param proxy the proxy's host and port; null where the connection is direct
 */
record Route(String peer, @Nullable String proxy) {

    static Route of(URI uri, ProxySelector selector) {
        int standard = uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        String peer = uri.getHost() + ":" + (uri.getPort() < 0 ? standard : uri.getPort());
        return new Route(peer, proxy(selector.select(uri)));
    }

    boolean isProxied() {
        return proxy != null;
    }

    /** Of several proxies java.net.http takes the first, and that only if it is an HTTP one. */
    private static @Nullable String proxy(@Nullable List<Proxy> proxies) {
        if (proxies == null || proxies.isEmpty() || proxies.get(0).type() != Proxy.Type.HTTP) {
            return null;
        }
        return proxies.get(0).address() instanceof InetSocketAddress address
                ? address.getHostString() + ":" + address.getPort()
                : null;
    }

    @Override
    public String toString() {
        return proxy == null ? peer : peer + " through the proxy " + proxy;
    }
}

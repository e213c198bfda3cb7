package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.ProxySettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** Sends https alone through a proxy: over plain http a proxy would read and could change everything. */
final class HttpsOnlyProxySelector extends ProxySelector {

    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

    private final Function<URI, List<Proxy>> https;

    private HttpsOnlyProxySelector(Function<URI, List<Proxy>> https) {
        this.https = https;
    }

    static ProxySelector of(ProxySettings settings) {
        // Unresolved: the name is looked up for each connection, off the caller's thread.
        InetSocketAddress address = InetSocketAddress.createUnresolved(settings.host(), settings.port());
        List<Proxy> proxied = List.of(new Proxy(Proxy.Type.HTTP, address));
        return new HttpsOnlyProxySelector(uri -> settings.bypasses(uri.getHost()) ? DIRECT : proxied);
    }

    static ProxySelector of(ProxySelector selector) {
        return new HttpsOnlyProxySelector(selector::select);
    }

    @Override
    public List<Proxy> select(URI uri) {
        return uri.getScheme().equalsIgnoreCase("https") ? https.apply(uri) : DIRECT;
    }

    /** Does nothing: there is no second proxy to try, and the failure itself is reported. */
    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
}

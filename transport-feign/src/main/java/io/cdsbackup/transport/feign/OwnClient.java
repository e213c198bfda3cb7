package io.cdsbackup.transport.feign;

import feign.Client;
import feign.Request;
import feign.Request.Options;
import feign.Response;
import io.cdsbackup.port.ProxySettings;
import io.cdsbackup.port.TransportSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The client where the user gave none: Feign's default one, over the JDK's {@code HttpURLConnection}, with the trust and the
 * proxy of the settings and nothing that was set for the whole JVM: no proxy properties, no authenticator, no host name
 * verifier.
 */
final class OwnClient implements Client {

    private static final int PROXY_UNAUTHORIZED = 407;

    /** One instance, for the JDK uses a connection again only for the very factory that made it. */
    private final SSLSocketFactory sockets;

    private final @Nullable ProxySettings proxy;
    private final ProxyPassword password;

    OwnClient(TransportSettings settings) {
        this.sockets = context(settings.sslContext()).getSocketFactory();
        this.proxy = settings.proxy();
        this.password = new ProxyPassword(proxy);
    }

    @Override
    public Response execute(Request request, Options options) throws IOException {
        OwnExchange exchange = new OwnExchange(this);
        Response response = exchange.execute(request, options);
        if (response.status() == PROXY_UNAUTHORIZED && exchange.isProxied()) {
            response.close();
            throw Failure.proxyPasswordWanted(Peer.of(URI.create(request.url())));
        }
        return response.toBuilder().headers(exchange.headers()).build();
    }

    SSLSocketFactory sockets() {
        return sockets;
    }

    ProxyPassword password() {
        return password;
    }

    /** Plain http never goes through a proxy: the signature would be the proxy's to read. */
    Proxy proxyFor(URL address) {
        boolean secure = "https".equals(address.getProtocol().toLowerCase(Locale.ROOT));
        return proxy == null || !secure || proxy.bypasses(address.getHost())
                ? Proxy.NO_PROXY
                : new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.host(), proxy.port()));
    }

    private static SSLContext context(@Nullable SSLContext given) {
        try {
            return given == null ? SSLContext.getDefault() : given;
        } catch (NoSuchAlgorithmException without) {
            throw new IllegalStateException("This JVM has no default SSLContext", without);
        }
    }
}

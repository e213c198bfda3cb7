package io.cdsbackup.transport.feign;

import feign.Client;
import feign.hc5.ApacheHttp5Client;
import feign.http2client.Http2Client;
import feign.okhttp.OkHttpClient;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

/** The clients of others, made as the README says. Those of one maker share a client, as they do where one is given. */
final class Clients {

    /** What OkHttp cannot do. */
    static final Map<Integer, String> OK_HTTP_WAIVERS = Map.of(
            2, "OkHttp takes a query apart and writes it anew: only the strict form survives",
            5, "OkHttp resolves the dots in a path",
            10, "OkHttp sends a GET once more after a 503 whose Retry-After is 0");

    private final Function<SSLContext, Client> making;
    private final Map<TransportSettings, Client> made = new ConcurrentHashMap<>();

    Clients(Function<SSLContext, Client> making) {
        this.making = making;
    }

    /** The client for these settings: its trust is its own matter. */
    Client of(TransportSettings settings) {
        return made.computeIfAbsent(settings, key -> making.apply(key.sslContext()));
    }

    TransportProvider provider(TransportSettings settings) {
        return FeignTransport.using(of(settings));
    }

    static TransportSettings withoutTrust(TransportSettings settings) {
        return settings.withSslContext(null);
    }

    static Client okHttp() {
        return okHttp(null);
    }

    static Client okHttp(SSLContext trust) {
        okhttp3.OkHttpClient.Builder builder = new okhttp3.OkHttpClient.Builder().retryOnConnectionFailure(false);
        if (trust != null) {
            // The sockets check the certificate. The other argument only tidies the chain for pins, of which there are
            // none.
            builder.sslSocketFactory(trust.getSocketFactory(), machineTrust());
        }
        return new OkHttpClient(builder.build());
    }

    static Client apache(SSLContext trust) {
        PoolingHttpClientConnectionManagerBuilder connections = PoolingHttpClientConnectionManagerBuilder.create();
        if (trust != null) {
            connections.setTlsSocketStrategy(new DefaultClientTlsStrategy(trust));
        }
        return new ApacheHttp5Client(HttpClientBuilder.create()
                .setConnectionManager(connections.build())
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build());
    }

    static Client jdkHttp(SSLContext trust) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER);
        if (trust != null) {
            builder.sslContext(trust);
        }
        return new Http2Client(builder.build());
    }

    private static X509TrustManager machineTrust() {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init((KeyStore) null);
            return (X509TrustManager) trust.getTrustManagers()[0];
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

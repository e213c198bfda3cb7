package io.cdsbackup.testkit.urlconnection;

import io.cdsbackup.error.AddressRefusedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.port.HttpField;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.ProxySettings;
import io.cdsbackup.port.TransportSettings;
import java.io.IOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Connections as the settings want them, whatever is set for the whole JVM. */
final class Connections {

    /** It prints whole addresses at {@code FINE}. Held, for a logger that nobody holds is forgotten, level and all. */
    private static final Logger DEBUG_LOG = Logger.getLogger("sun.net.www.protocol.http.HttpURLConnection");

    private static final Authenticator NOBODY = new Authenticator() {};

    private final TransportSettings settings;
    /** One for all: an SSLContext may make a new one each time, and connections are used again by the same one alone. */
    private final SSLSocketFactory trust;

    Connections(TransportSettings settings) {
        if (settings.proxy() != null && settings.proxy().user().isPresent()) {
            throw new InvalidSettingException(
                    ErrorDetail.of("The proxy setting has a user, as whom nobody logs in here")
                            .withHint("Use a proxy that needs no password, or another transport."));
        }
        if (DEBUG_LOG.getLevel() == null) {
            DEBUG_LOG.setLevel(Level.INFO);
        }
        this.settings = settings;
        this.trust = settings.sslContext() == null
                ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                : settings.sslContext().getSocketFactory();
    }

    /** Prepares a connection. Nothing is sent yet. */
    HttpURLConnection prepared(URI uri, HttpFields fields, byte @Nullable [] body, Duration limit) {
        if (!"http".equals(uri.getScheme()) && !"https".equals(uri.getScheme())) {
            throw new AddressRefusedException(ErrorDetail.of("The address is neither http nor https"));
        }
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(proxy(uri));
            connection.setInstanceFollowRedirects(false);
            connection.setAuthenticator(NOBODY);
            connection.setConnectTimeout(millis(min(limit, settings.connectTimeout())));
            connection.setReadTimeout(millis(limit));
            for (HttpField field : fields.fields()) {
                connection.addRequestProperty(field.name(), field.value());
            }
            if (body != null) {
                connection.setRequestMethod("POST");
                connection.setDoOutput(true);
                // A buffered POST is silently sent again when its connection drops.
                connection.setFixedLengthStreamingMode(body.length);
            }
            if (connection instanceof HttpsURLConnection secure) {
                secure.setSSLSocketFactory(trust);
                // Asked only where the certificate does not fit. The default may be anything that the application set.
                secure.setHostnameVerifier((host, session) -> {
                    throw Failure.wrongHost(Failure.peer(uri));
                });
            }
            return connection;
        } catch (IOException unfit) {
            // Not as the cause: its message may hold the address.
            throw new AddressRefusedException(ErrorDetail.of("HttpURLConnection does not take the address"));
        }
    }

    /** Always one or the other: without it the JVM's own proxy settings are looked at. */
    private Proxy proxy(URI uri) {
        ProxySettings proxy = settings.proxy();
        if (proxy == null || uri.getScheme().equals("http") || proxy.bypasses(uri.getHost())) {
            return Proxy.NO_PROXY;
        }
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port()));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Never 0, which means for ever. */
    private static int millis(Duration limit) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, limit.toMillis()));
    }
}

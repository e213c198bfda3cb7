package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.TransportProvider;
import java.net.http.HttpClient;

/** Where a user's own HTTP client comes in. */
public final class JdkTransport {

    private JdkTransport() {}

    /**
     * Transports by this HTTP client. API calls go through the client itself. Downloads go through a client of our own
     * with the same trust, TLS parameters, proxy and connect timeout: an instrumented client would record their addresses,
     * which are secrets. The client given is never closed.
     *
     * <p>Its settings stand for those of {@link io.cdsbackup.port.TransportSettings}: the connect timeout there is not
     * looked at, and trust or a proxy there is refused.
     *
     * @param client a client that follows no redirects, keeps no cookies and has no authenticator
     * @return the provider, for the client's builder
     * @throws io.cdsbackup.error.InvalidSettingException if the client follows redirects, keeps cookies or authenticates by
     *     itself; the message names what to change
     */
    public static TransportProvider using(HttpClient client) {
        return new InjectedClientProvider(client);
    }
}

package io.cdsbackup.transport.feign;

import io.cdsbackup.port.ProxySettings;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import org.jspecify.annotations.Nullable;

/**
 * Tells a proxy its password, once in each exchange: the JDK's connection would ask twenty times for a wrong one. One
 * instance serves a client, for the JDK uses a connection again only under the very authenticator that it was made with.
 */
final class ProxyPassword extends Authenticator {

    private final @Nullable ProxySettings proxy;
    private final ThreadLocal<Boolean> told = new ThreadLocal<>();

    ProxyPassword(@Nullable ProxySettings proxy) {
        this.proxy = proxy;
    }

    /** Begins an exchange, or ends it, on the thread that makes it. */
    void forget() {
        told.remove();
    }

    /** Null for a server that asks: a refused request is an answer, and not repeated. */
    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
        if (told.get() != null || proxy == null || getRequestorType() != RequestorType.PROXY) {
            return null;
        }
        told.set(true);
        String user = proxy.user().orElse(null);
        String password = proxy.password().orElse(null);
        return user == null || password == null ? null : new PasswordAuthentication(user, password.toCharArray());
    }
}

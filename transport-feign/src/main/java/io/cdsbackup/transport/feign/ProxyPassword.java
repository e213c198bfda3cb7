package io.cdsbackup.transport.feign;

import io.cdsbackup.port.ProxySettings;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import org.jspecify.annotations.Nullable;

/** Tells a proxy its password, once for each connection: a proxy that asks again would be asked for ever. */
final class ProxyPassword extends Authenticator {

    private final @Nullable ProxySettings proxy;
    private boolean told;

    ProxyPassword(@Nullable ProxySettings proxy) {
        this.proxy = proxy;
    }

    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
        if (told || proxy == null || getRequestorType() != RequestorType.PROXY) {
            return null;
        }
        told = true;
        String user = proxy.user().orElse(null);
        String password = proxy.password().orElse(null);
        return user == null || password == null ? null : new PasswordAuthentication(user, password.toCharArray());
    }
}

package io.cdsbackup.transport.jdk;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.port.ProxySettings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Proxy-Authorization} field of a proxy with a password. It goes with each {@code CONNECT}, unasked: the JDK's
 * {@link java.net.Authenticator} would answer the service's 401 as well, and send the request again.
 */
final class ProxyPassword {

    /** The JVM drops the schemes named here from every {@code CONNECT}; where it is not set, {@code Basic} is. */
    static final String DISABLED_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    static final String FIELD = "Proxy-Authorization";

    private ProxyPassword() {}

    /** The field's value, or null where the proxy asks for no password. */
    static @Nullable String value(@Nullable ProxySettings proxy) {
        if (proxy == null || proxy.user().isEmpty()) {
            return null;
        }
        if (basicIsDisabled(System.getProperty(DISABLED_SCHEMES))) {
            throw new InvalidSettingException(ErrorDetail.of(
                            "The proxy has a user name and a password, but this JVM sends none to a proxy for https")
                    .withHint("Start the JVM with -D" + DISABLED_SCHEMES + "=\"\""));
        }
        String pair = proxy.user().orElse("") + ":" + proxy.password().orElse("");
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    static boolean basicIsDisabled(@Nullable String schemes) {
        return schemes == null
                || Arrays.stream(schemes.split(",", -1))
                        .anyMatch(scheme -> scheme.strip().equalsIgnoreCase("Basic"));
    }
}

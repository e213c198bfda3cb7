package io.cdsbackup.port;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a transport is made with.
 *
 * @param connectTimeout how long setting up a connection may take
 * @param sslContext what to trust; null for what the JVM trusts
 * @param proxy the proxy for https addresses; null for none (the JVM's own proxy properties are not looked at)
 */
public record TransportSettings(
        Duration connectTimeout,
        @Nullable SSLContext sslContext,
        @Nullable ProxySettings proxy) {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /**
     * Checks the timeout.
     *
     * @param connectTimeout how long setting up a connection may take
     * @param sslContext what to trust; null for what the JVM trusts
     * @param proxy the proxy for https addresses; null for none
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public TransportSettings {
        if (connectTimeout.isNegative() || connectTimeout.isZero()) {
            throw new IllegalArgumentException("The connect timeout must be longer than nothing");
        }
    }

    /**
     * Ten seconds to connect, the JVM's trust, no proxy.
     *
     * @return the settings
     */
    public static TransportSettings defaults() {
        return new TransportSettings(CONNECT_TIMEOUT, null, null);
    }

    /**
     * The same with another connect timeout.
     *
     * @param timeout how long setting up a connection may take
     * @return other settings
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public TransportSettings withConnectTimeout(Duration timeout) {
        return new TransportSettings(timeout, sslContext, proxy);
    }

    /**
     * The same with other trust.
     *
     * @param context what to trust; null for what the JVM trusts
     * @return other settings
     */
    public TransportSettings withSslContext(@Nullable SSLContext context) {
        return new TransportSettings(connectTimeout, context, proxy);
    }

    /**
     * The same with another proxy.
     *
     * @param other the proxy; null for none
     * @return other settings
     */
    public TransportSettings withProxy(@Nullable ProxySettings other) {
        return new TransportSettings(connectTimeout, sslContext, other);
    }
}

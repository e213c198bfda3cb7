package io.cdsbackup.port;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy to reach https addresses through. It may hold a password, so it is a class and no record.
 */
public final class ProxySettings {

    private final String host;
    private final int port;
    private final @Nullable String user;
    private final @Nullable String password;
    private final List<String> bypass;

    private ProxySettings(
            String host, int port, @Nullable String user, @Nullable String password, List<String> bypass) {
        if (host.isBlank() || port < 1 || port > 65535) {
            throw new IllegalArgumentException("A proxy needs a host, and a port from 1 to 65535");
        }
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.bypass = List.copyOf(bypass);
    }

    /**
     * A proxy that asks for no password.
     *
     * @param host its host
     * @param port its port
     * @return the proxy
     * @throws IllegalArgumentException if the host is blank or the port out of its bounds
     */
    public static ProxySettings of(String host, int port) {
        return new ProxySettings(host, port, null, null, List.of());
    }

    /**
     * The same with a user and a password.
     *
     * @param name the user's name
     * @param secret the user's password
     * @return other settings
     */
    public ProxySettings withUser(String name, String secret) {
        return new ProxySettings(host, port, name, secret, bypass);
    }

    /**
     * The same, but not for these hosts.
     *
     * @param hosts names, suffixes such as {@code .example.com}, or {@code *} for all: the entries of {@code NO_PROXY}
     * @return other settings
     */
    public ProxySettings withBypass(List<String> hosts) {
        return new ProxySettings(host, port, user, password, hosts);
    }

    /**
     * The proxy's host.
     *
     * @return a name or an address
     */
    public String host() {
        return host;
    }

    /**
     * The proxy's port.
     *
     * @return from 1 to 65535
     */
    public int port() {
        return port;
    }

    /**
     * The user's name.
     *
     * @return the name, or empty if the proxy asks for none
     */
    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    /**
     * The user's password. Do not log it.
     *
     * @return the password, or empty if the proxy asks for none
     */
    public Optional<String> password() {
        return Optional.ofNullable(password);
    }

    /**
     * Whether this host is reached directly.
     *
     * @param target the host of an address
     * @return true if an entry of the bypass list covers it
     */
    public boolean bypasses(String target) {
        String name = target.toLowerCase(Locale.ROOT);
        return bypass.stream()
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .anyMatch(entry -> covers(entry, name));
    }

    /** Shows the host and the port. */
    @Override
    public String toString() {
        return "proxy " + host + ":" + port;
    }

    private static boolean covers(String entry, String name) {
        if (entry.isEmpty()) {
            return false;
        }
        String suffix = entry.startsWith("*.") ? entry.substring(1) : entry;
        return suffix.equals("*")
                || name.equals(suffix)
                || name.endsWith(suffix.startsWith(".") ? suffix : "." + suffix)
                || suffix.equals("." + name);
    }
}

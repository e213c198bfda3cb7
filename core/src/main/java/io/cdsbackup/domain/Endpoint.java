package io.cdsbackup.domain;

import java.net.URI;
import java.util.Locale;

/**
 * The base address of the API, with its path: {@code https://cdsapi.capitalonline.net/mysql}. Plain http is taken to
 * loopback only, for a signature over plain http can be read and its POST body changed.
 *
 * @param base the base address, without a trailing slash, query, fragment or user-info
 */
public record Endpoint(URI base) {

    private static final int LAST_PORT = 65_535;

    /**
     * Checks the address.
     *
     * @param base the base address
     * @throws IllegalArgumentException if it is not http(s) with a host and nothing behind its path, or is plain http to
     *     another machine
     */
    public Endpoint {
        String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("The endpoint must be an http or https address");
        }
        if (base.getHost() == null) {
            throw new IllegalArgumentException("The endpoint names no host");
        }
        if (base.getPort() == 0 || base.getPort() > LAST_PORT) {
            throw new IllegalArgumentException("The endpoint names a port that there is not");
        }
        if (base.getRawUserInfo() != null) {
            throw new IllegalArgumentException("The endpoint must not hold a user name or password");
        }
        if (base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("The endpoint must end with its path: no '?', no '#'");
        }
        if (scheme.equals("http") && !Loopback.isLoopback(base.getHost())) {
            throw new IllegalArgumentException(
                    "The endpoint must be https: plain http is allowed to this machine (loopback) alone");
        }
        base = withoutTrailingSlash(base);
    }

    /**
     * The endpoint at this address.
     *
     * @param text the base address; a trailing slash makes no difference
     * @return the endpoint
     * @throws IllegalArgumentException if it is not http(s) with a host and nothing behind its path, or is plain http to
     *     another machine
     */
    public static Endpoint of(String text) {
        return new Endpoint(parsed(text.strip()));
    }

    /**
     * Whether the API is on this machine.
     *
     * @return true if the host is {@code localhost}, in 127.0.0.0/8, or {@code ::1}
     */
    public boolean isLoopback() {
        return Loopback.isLoopback(base.getHost());
    }

    /**
     * Whether exchanges are protected by TLS.
     *
     * @return true for {@code https}
     */
    public boolean isSecure() {
        return base.getScheme().equalsIgnoreCase("https");
    }

    @Override
    public String toString() {
        return base.toString();
    }

    private static URI parsed(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            // Not the cause: its message repeats the text, which may hold a password.
            throw new IllegalArgumentException("The endpoint is not a URL");
        }
    }

    private static URI withoutTrailingSlash(URI base) {
        String text = base.toString();
        int end = text.length();
        while (text.charAt(end - 1) == '/') {
            end--;
        }
        return URI.create(text.substring(0, end));
    }
}

package io.cdsbackup.transport.feign;

import java.net.URI;

/**
 * Whom an exchange talks to, as messages may name it: never a path or a query.
 *
 * @param host the host, an IPv6 literal in brackets
 * @param port the port
 */
record Peer(String host, int port) {

    static Peer of(URI uri) {
        int standard = "http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443;
        String host = uri.getHost();
        return new Peer(host == null ? "(no host)" : host, uri.getPort() < 0 ? standard : uri.getPort());
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}

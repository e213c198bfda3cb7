package io.cdsbackup.domain;

import java.net.URI;
import java.util.Locale;

/**
 * A presigned URL: whoever has it can fetch the file, so it is a secret. It is therefore a class and no record, and its
 * text form shows only where it points, never its path or query.
 *
 * <p>Any absolute address with a host is taken; whether it may be used is the address policy's to say.
 */
public final class DownloadAddress {

    private final URI uri;

    private DownloadAddress(URI uri) {
        this.uri = uri;
    }

    /**
     * The address of this text.
     *
     * @param text an absolute URL; characters beyond ASCII are percent-encoded as UTF-8
     * @return the address
     * @throws IllegalArgumentException if the text is no absolute URL; the message does not repeat it
     */
    public static DownloadAddress of(String text) {
        return of(parsed(text));
    }

    /**
     * The address of this URI.
     *
     * @param uri an absolute URL; characters beyond ASCII are percent-encoded as UTF-8
     * @return the address
     * @throws IllegalArgumentException if the URI is not absolute; the message does not repeat it
     */
    public static DownloadAddress of(URI uri) {
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException("The download address is not an absolute URL");
        }
        String ascii = uri.toASCIIString();
        return new DownloadAddress(ascii.equals(uri.toString()) ? uri : URI.create(ascii));
    }

    /**
     * The address itself, for the one who opens it. Do not log it.
     *
     * @return the presigned URL
     */
    public URI uri() {
        return uri;
    }

    /**
     * The scheme, in lower case.
     *
     * @return such as {@code https}
     */
    public String scheme() {
        return uri.getScheme().toLowerCase(Locale.ROOT);
    }

    /**
     * The host that the address points to, in lower case and without a port.
     *
     * @return the host, empty if the address names none
     */
    public String host() {
        String host = uri.getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    /**
     * Whether the transfer is protected by TLS.
     *
     * @return true for {@code https}
     */
    public boolean isSecure() {
        return scheme().equals("https");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DownloadAddress that && uri.equals(that.uri);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }

    /** Shows the scheme, the host and the port: no user-info, no path, no query. */
    @Override
    public String toString() {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return scheme() + "://" + host() + port + "/***";
    }

    private static URI parsed(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            // Neither the cause nor its message: both hold the address.
            throw new IllegalArgumentException("The download address is not a URL");
        }
    }
}

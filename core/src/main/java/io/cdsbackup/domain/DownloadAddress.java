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

    private final String scheme;
    private final String host;
    private final int port;
    private final boolean userInfo;
    private final String signedText;

    private DownloadAddress(String scheme, String host, int port, boolean userInfo, String signedText) {
        this.scheme = scheme;
        this.host = host;
        this.port = port;
        this.userInfo = userInfo;
        this.signedText = signedText;
    }

    /**
     * The address of this text.
     *
     * @param text an absolute URL; characters beyond ASCII are percent-encoded as UTF-8
     * @return the address
     * @throws IllegalArgumentException if the text is no absolute URL; the message does not repeat it
     */
    public static DownloadAddress of(String text) {
        PlainUrl plain = PlainUrl.read(text);
        return plain == null
                ? of(parsed(text))
                : new DownloadAddress(plain.scheme(), plain.host(), plain.port(), false, text);
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
        if (OpaqueText.isBroken(uri.toString())) {
            throw new IllegalArgumentException("The download address has half of a surrogate pair");
        }
        String ascii = uri.toASCIIString();
        // Anew, for a URI that was put together may have been read otherwise, and it is the text that is opened.
        URI read = parsed(ascii);
        String host = read.getHost();
        String authority = read.getRawAuthority();
        return new DownloadAddress(
                read.getScheme().toLowerCase(Locale.ROOT),
                host == null ? "" : host.toLowerCase(Locale.ROOT),
                read.getPort(),
                authority != null && authority.indexOf('@') >= 0,
                ascii);
    }

    /**
     * The address itself, for the one who opens it; read anew each time. Do not log it.
     *
     * @return the presigned URL
     */
    public URI uri() {
        return parsed(signedText);
    }

    /**
     * The scheme, in lower case.
     *
     * @return such as {@code https}
     */
    public String scheme() {
        return scheme;
    }

    /**
     * The host that the address points to, in lower case and without a port.
     *
     * @return the host, empty if the address names none
     */
    public String host() {
        return host;
    }

    /**
     * The port that the address names.
     *
     * @return the port, -1 if the address names none
     */
    public int port() {
        return port;
    }

    /**
     * Whether a user name or a password stands before the host.
     *
     * @return true if so
     */
    public boolean hasUserInfo() {
        return userInfo;
    }

    /**
     * Whether the transfer is protected by TLS.
     *
     * @return true for {@code https}
     */
    public boolean isSecure() {
        return scheme.equals("https");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DownloadAddress that && uri().equals(that.uri());
    }

    @Override
    public int hashCode() {
        return uri().hashCode();
    }

    /** Shows the scheme, the host and the port: no user-info, no path, no query. */
    @Override
    public String toString() {
        return scheme + "://" + host + (port < 0 ? "" : ":" + port) + "/***";
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

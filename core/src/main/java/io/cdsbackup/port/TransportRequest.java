package io.cdsbackup.port;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One signed API request. It holds a signature, so it is a class and no record, and its text form shows only its method
 * and where it goes.
 */
public final class TransportRequest {

    /** Names that belong to the HTTP client: it sets them itself, or a message would come apart. */
    private static final Set<String> CLIENT_OWNED =
            Set.of("host", "content-length", "connection", "transfer-encoding", "expect", "upgrade", "te", "trailer");

    private final HttpMethod method;
    private final SignedUri signed;
    private final HttpFields fields;
    private final byte @Nullable [] body;
    private final Duration deadline;
    private final int maxBodyBytes;

    private TransportRequest(
            HttpMethod method,
            SignedUri signed,
            HttpFields fields,
            byte @Nullable [] body,
            Duration deadline,
            int maxBodyBytes) {
        this.method = method;
        this.signed = signed;
        this.fields = checked(fields);
        this.body = body == null ? null : body.clone();
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("The deadline must be longer than nothing");
        }
        this.deadline = deadline;
        if (maxBodyBytes < 1) {
            throw new IllegalArgumentException("The largest body must be at least 1 byte");
        }
        this.maxBodyBytes = maxBodyBytes;
    }

    /**
     * A GET without a body.
     *
     * @param uri the signed URI, to be sent as it is, byte for byte
     * @param fields the header fields; none of those that the HTTP client sets itself
     * @param deadline how long the whole exchange may take, from the call to the last byte of the body
     * @param maxBodyBytes how long the answer's body may be, decoded
     * @return the request
     * @throws IllegalArgumentException if a field belongs to the client, or a bound is not positive
     */
    public static TransportRequest get(URI uri, HttpFields fields, Duration deadline, int maxBodyBytes) {
        return get(SignedUri.of(uri), fields, deadline, maxBodyBytes);
    }

    /**
     * A POST with a body.
     *
     * @param uri the signed URI, to be sent as it is, byte for byte
     * @param fields the header fields, the body's {@code Content-Type} among them
     * @param body the body
     * @param deadline how long the whole exchange may take, from the call to the last byte of the body
     * @param maxBodyBytes how long the answer's body may be, decoded
     * @return the request
     * @throws IllegalArgumentException if a field belongs to the client, or a bound is not positive
     */
    public static TransportRequest post(URI uri, HttpFields fields, byte[] body, Duration deadline, int maxBodyBytes) {
        return post(SignedUri.of(uri), fields, body, deadline, maxBodyBytes);
    }

    /**
     * A GET without a body.
     *
     * @param signed the signed address, to be sent as it is, byte for byte
     * @param fields the header fields; none of those that the HTTP client sets itself
     * @param deadline how long the whole exchange may take, from the call to the last byte of the body
     * @param maxBodyBytes how long the answer's body may be, decoded
     * @return the request
     * @throws IllegalArgumentException if a field belongs to the client, or a bound is not positive
     */
    public static TransportRequest get(SignedUri signed, HttpFields fields, Duration deadline, int maxBodyBytes) {
        return new TransportRequest(HttpMethod.GET, signed, fields, null, deadline, maxBodyBytes);
    }

    /**
     * A POST with a body.
     *
     * @param signed the signed address, to be sent as it is, byte for byte
     * @param fields the header fields, the body's {@code Content-Type} among them
     * @param body the body
     * @param deadline how long the whole exchange may take, from the call to the last byte of the body
     * @param maxBodyBytes how long the answer's body may be, decoded
     * @return the request
     * @throws IllegalArgumentException if a field belongs to the client, or a bound is not positive
     */
    public static TransportRequest post(
            SignedUri signed, HttpFields fields, byte[] body, Duration deadline, int maxBodyBytes) {
        return new TransportRequest(HttpMethod.POST, signed, fields, body, deadline, maxBodyBytes);
    }

    /**
     * The method.
     *
     * @return the method
     */
    public HttpMethod method() {
        return method;
    }

    /**
     * The signed address as text, for a client that takes text, to be sent as it is, byte for byte.
     *
     * @return the signed address
     */
    public SignedUri signed() {
        return signed;
    }

    /**
     * The signed address as a URI, to be sent as it is, byte for byte. It is read anew each time, which takes longer than to
     * sign it: a transport asks once. Do not log it.
     *
     * @return the signed URI
     * @throws IllegalArgumentException if the signer's text is no URL; the message does not repeat it
     */
    public URI uri() {
        return signed.uri();
    }

    /**
     * The header fields to send.
     *
     * @return the fields
     */
    public HttpFields fields() {
        return fields;
    }

    /**
     * The body to send.
     *
     * @return a copy of the body, or empty for a GET
     */
    public Optional<byte[]> body() {
        return Optional.ofNullable(body).map(byte[]::clone);
    }

    /**
     * How long the whole exchange may take, from the call to the last byte of the body.
     *
     * @return the deadline
     */
    public Duration deadline() {
        return deadline;
    }

    /**
     * How long the answer's body may be, counted after any decoding.
     *
     * @return the limit in bytes
     */
    public int maxBodyBytes() {
        return maxBodyBytes;
    }

    /** Shows the method and where it goes: no query. */
    @Override
    public String toString() {
        URI uri;
        try {
            uri = uri();
        } catch (IllegalArgumentException notAUrl) {
            return method + " ***";
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return method + " " + uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath() + "?***";
    }

    private static HttpFields checked(HttpFields fields) {
        for (HttpField field : fields.fields()) {
            if (CLIENT_OWNED.contains(field.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("The HTTP client sets " + field.name() + " itself");
            }
        }
        return fields;
    }
}

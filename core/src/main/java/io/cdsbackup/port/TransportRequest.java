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
    private final URI uri;
    private final HttpFields fields;
    private final byte @Nullable [] body;
    private final Duration deadline;
    private final int maxBodyBytes;

    private TransportRequest(
            HttpMethod method,
            URI uri,
            HttpFields fields,
            byte @Nullable [] body,
            Duration deadline,
            int maxBodyBytes) {
        this.method = method;
        this.uri = uri;
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
        return new TransportRequest(HttpMethod.GET, uri, fields, null, deadline, maxBodyBytes);
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
        return new TransportRequest(HttpMethod.POST, uri, fields, body, deadline, maxBodyBytes);
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
     * The signed URI, to be sent as it is, byte for byte. Do not log it.
     *
     * @return the signed URI
     */
    public URI uri() {
        return uri;
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

package io.cdsbackup.sandbox;

import com.sun.net.httpserver.HttpExchange;
import io.cdsbackup.port.HttpFields;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** A request as it came in. It holds signatures, so it is no record, and its text form shows method and path alone. */
final class Incoming {

    /** More than any action needs; what is over it is not read. */
    private static final int BODY_LIMIT = 1 << 20;

    private final Door door;
    private final int connection;
    private final Instant at;
    private final String method;
    private final String path;
    private final Query query;
    private final HttpFields fields;
    private final byte[] body;

    private Incoming(Door door, HttpExchange exchange, Instant at, byte[] body) {
        URI uri = exchange.getRequestURI();
        this.door = door;
        this.connection = exchange.getRemoteAddress().getPort();
        this.at = at;
        this.method = exchange.getRequestMethod();
        this.path = uri.getRawPath() == null ? "" : uri.getRawPath();
        this.query = Query.of(uri.getRawQuery());
        this.fields = HttpFields.of(exchange.getRequestHeaders());
        this.body = body;
    }

    static Incoming read(Door door, HttpExchange exchange, Instant at) throws IOException {
        return new Incoming(door, exchange, at, exchange.getRequestBody().readNBytes(BODY_LIMIT));
    }

    Door door() {
        return door;
    }

    int connection() {
        return connection;
    }

    Instant at() {
        return at;
    }

    String method() {
        return method;
    }

    /** The path, still encoded. */
    String path() {
        return path;
    }

    Query query() {
        return query;
    }

    Map<String, String> parameters() {
        return query.parameters();
    }

    HttpFields fields() {
        return fields;
    }

    byte[] body() {
        return body.clone();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

package io.cdsbackup.port;

import java.nio.charset.StandardCharsets;

/**
 * The answer to one API request, whatever its status. Its body may hold presigned URLs, so it is a class and no record,
 * and its text form shows only the status and the length.
 */
public final class TransportResponse {

    private final int status;
    private final HttpFields fields;
    private final byte[] body;

    private TransportResponse(int status, HttpFields fields, byte[] body) {
        if (status < 100 || status > 999) {
            throw new IllegalArgumentException("Not an HTTP status: " + status);
        }
        this.status = status;
        this.fields = fields;
        this.body = body.clone();
    }

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param fields the header fields, duplicates kept
     * @param body the body, decoded if the client decodes; empty if there was none
     * @return the answer
     * @throws IllegalArgumentException if the status is not of three digits
     */
    public static TransportResponse of(int status, HttpFields fields, byte[] body) {
        return new TransportResponse(status, fields, body);
    }

    /**
     * An answer with a text body and no fields, as tests want one.
     *
     * @param status the HTTP status
     * @param body the body, sent as UTF-8
     * @return the answer
     * @throws IllegalArgumentException if the status is not of three digits
     */
    public static TransportResponse of(int status, String body) {
        return new TransportResponse(status, HttpFields.NONE, body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The HTTP status.
     *
     * @return three digits
     */
    public int status() {
        return status;
    }

    /**
     * The header fields.
     *
     * @return the fields, duplicates kept
     */
    public HttpFields fields() {
        return fields;
    }

    /**
     * The body. Do not log it: it may hold presigned URLs.
     *
     * @return a copy of the bytes; empty if there was no body
     */
    public byte[] body() {
        return body.clone();
    }

    @Override
    public String toString() {
        return "HTTP " + status + " [" + body.length + " bytes]";
    }
}

package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.TransportResponse;

/** An API answer as it came, to be decoded yet. Its body may hold presigned URLs, so it is a class and no record. */
final class Received {

    private final int status;
    private final HttpFields fields;
    private final byte[] body;

    Received(int status, HttpFields fields, byte[] body) {
        this.status = status;
        this.fields = fields;
        this.body = body;
    }

    int status() {
        return status;
    }

    /** The answer without the coding that a gateway gave it, and no longer than this. */
    TransportResponse decoded(int maxBodyBytes) {
        ContentCoding coding = ContentCoding.of(fields);
        return TransportResponse.of(status, coding.decoded(fields), coding.decoded(body, maxBodyBytes, status));
    }

    @Override
    public String toString() {
        return "HTTP " + status + " [" + body.length + " bytes]";
    }
}

package io.cdsbackup.testkit.urlconnection;

import io.cdsbackup.port.HttpFields;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;

/** An answer whose head is there, and whose body is still to be read. */
final class Answer {

    private final int status;
    private final HttpFields fields;
    private final InputStream body;
    private long missing;

    private Answer(int status, HttpFields fields, InputStream body, long missing) {
        this.status = status;
        this.fields = fields;
        this.body = body;
        this.missing = missing;
    }

    static Answer of(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status < 100 || status > 999) {
            throw new ProtocolException("No HTTP");
        }
        HttpFields fields = HttpFields.NONE;
        for (int at = 1; connection.getHeaderFieldKey(at) != null; at++) {
            fields = fields.with(connection.getHeaderFieldKey(at), connection.getHeaderField(at));
        }
        boolean framed = status == 204
                || status == 304
                || fields.first("Transfer-Encoding").isPresent();
        InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        return new Answer(
                status,
                fields,
                body == null ? InputStream.nullInputStream() : body,
                framed || body == null ? 0 : connection.getContentLengthLong());
    }

    int status() {
        return status;
    }

    HttpFields fields() {
        return fields;
    }

    /** Reads what there is; -1 at the end, which HttpURLConnection does not check on its own. */
    int read(byte[] buffer) throws IOException {
        int count = body.read(buffer);
        if (count < 0 && missing > 0) {
            throw new EOFException("Fewer bytes than announced");
        }
        missing -= Math.max(0, count);
        return count;
    }
}

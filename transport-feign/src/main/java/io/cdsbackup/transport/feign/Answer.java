package io.cdsbackup.transport.feign;

import feign.Response;
import io.cdsbackup.domain.ContentRange;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.HttpFields;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.function.BooleanSupplier;

/**
 * An answer whose body is still to be read. Its stream holds the number of bytes against what the head announced, since not
 * every client does, and reads no further once nobody waits for it.
 */
final class Answer extends InputStream {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int PARTIAL = 206;

    private final Response response;
    private final DownloadHead head;
    private final InputStream body;
    private final BooleanSupplier abandoned;
    private final long announced;
    private long received;
    private boolean whole;
    private boolean closed;

    Answer(Response response, BooleanSupplier abandoned) throws IOException {
        this.response = response;
        this.abandoned = abandoned;
        this.head = new DownloadHead(response.status(), Fields.ofFeign(response.headers()));
        this.body =
                response.body() == null ? nullInputStream() : response.body().asInputStream();
        this.announced = response.body() == null ? -1 : announced(head);
    }

    DownloadHead head() {
        return head;
    }

    int status() {
        return head.status();
    }

    HttpFields fields() {
        return head.fields();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (abandoned.getAsBoolean()) {
            throw new InterruptedIOException("Nobody waits for this answer any more");
        }
        int read = body.read(buffer, offset, length);
        if (read >= 0) {
            received += read;
            return read;
        }
        if (received < announced) {
            throw new EOFException("Fewer bytes than announced");
        }
        whole = true;
        return -1;
    }

    /** Lets the connection go: to be used again after a whole body, else for good. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (whole || !abort()) {
            response.close();
        }
    }

    /**
     * Ends the body without reading it to its end, where the client can: Apache's drains a body that is closed, though it
     * be a whole backup, but the stream that it gives has an {@code abort()}, made to be called from any thread.
     *
     * @return whether it could
     */
    boolean abort() {
        return DuckTyped.run(body, "abort");
    }

    /** From another thread than the reader's, where the reader does not come back. */
    void closeUnderReader() {
        response.close();
    }

    /** A client that decodes leaves the length of what it decoded in the head, so that says nothing then. */
    private static long announced(DownloadHead head) {
        if (head.status() < 200
                || head.status() == NO_CONTENT
                || head.status() == NOT_MODIFIED
                || !Fields.codings(head.fields()).isEmpty()) {
            return -1;
        }
        long range = head.status() == PARTIAL
                ? head.contentRange()
                        .map(ContentRange::range)
                        .map(bytes -> bytes.length())
                        .orElse(-1L)
                : -1L;
        return head.contentLength().orElse(range);
    }
}

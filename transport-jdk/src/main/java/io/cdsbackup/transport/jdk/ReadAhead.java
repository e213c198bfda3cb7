package io.cdsbackup.transport.jdk;

import java.util.concurrent.Flow;

/**
 * How much of a body is asked for while the sink is busy: a few pieces, so that reading and writing go on side by side, and
 * fewer of large ones, so that memory stays small. The size of a piece is the HTTP client's choice, from a record of TLS to
 * what {@code jdk.httpclient.bufsize} allows. For one thread.
 */
final class ReadAhead {

    static final int MOST = 4;
    static final int LEAST = 2;
    static final int ENOUGH_BYTES = 256 * 1024;

    private final Flow.Subscription body;
    private int asked;

    private ReadAhead(Flow.Subscription body) {
        this.body = body;
    }

    /** Asks for the first pieces. */
    static ReadAhead begun(Flow.Subscription body) {
        ReadAhead ahead = new ReadAhead(body);
        ahead.ask(MOST);
        return ahead;
    }

    /**
     * Asks for more, now that the sink has taken a piece: for as many as of its size are enough.
     *
     * @param bytes how long the piece was
     */
    void taken(long bytes) {
        asked--;
        long enough = ENOUGH_BYTES / Math.max(bytes, 1);
        ask((int) Math.max(LEAST, Math.min(MOST, enough)));
    }

    private void ask(int wanted) {
        if (asked < wanted) {
            int more = wanted - asked;
            asked = wanted;
            body.request(more);
        }
    }
}

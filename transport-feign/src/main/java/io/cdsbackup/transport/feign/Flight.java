package io.cdsbackup.transport.feign;

import feign.Client;
import feign.Request;
import feign.Request.Options;
import feign.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One exchange on a worker. Feign's clients block, few heed an interrupt, and to close an answer under its reader blocks the
 * closer or breaks the client; so whoever waits for the exchange leaves it behind instead, and never waits for the client to
 * let go.
 *
 * <p>A worker is not interrupted while the client executes, as long as that keeps its timeouts: an answer that comes just then
 * would be lost in the client, and its connection with it. The JDK's client does so, about once in a hundred.
 */
final class Flight {

    private static final Duration GRACE = Duration.ofSeconds(1);
    /** A limit may be as good as none, and what was left behind is not to be kept for that long. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Executor reapers;
    private final Duration readTimeout;
    private final CountDownLatch landed = new CountDownLatch(1);
    private volatile boolean left;
    private @Nullable Thread worker;
    private @Nullable Answer answer;

    /**
     * A flight that has not started.
     *
     * @param reapers where to close what was left behind
     * @param readTimeout how long the client may wait for a byte by itself
     */
    Flight(Executor reapers, Duration readTimeout) {
        this.reapers = reapers;
        this.readTimeout = readTimeout.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : readTimeout;
    }

    /** Does the work on this thread, the worker's. */
    void fly(Consumer<Flight> work) {
        if (boarded()) {
            try {
                work.accept(this);
            } finally {
                ended();
            }
        }
        landed.countDown();
    }

    /** On the worker: sends the request, and waits for the head of the answer. */
    Answer open(Client client, Request request, Options options) throws IOException {
        if (left) {
            throw unwanted();
        }
        Response response = client.execute(request, options);
        Answer opened = new Answer(response, () -> left);
        if (!isWanted(opened)) {
            opened.close();
            throw unwanted();
        }
        return opened;
    }

    /** Leaves the exchange behind, from any thread, at once. The worker ends it by itself; if it does not, a reaper does. */
    void leave() {
        synchronized (this) {
            if (left || landed.getCount() == 0) {
                return;
            }
            left = true;
            if (worker == null) {
                return;
            }
            if (answer != null) {
                worker.interrupt();
            }
            // Before another who leaves it, such as a close after which nothing is executed, takes it for done.
            reapers.execute(this::reap);
        }
    }

    private static InterruptedIOException unwanted() {
        return new InterruptedIOException("Nobody waits for this answer any more");
    }

    private synchronized boolean boarded() {
        if (left) {
            return false;
        }
        worker = Thread.currentThread();
        return true;
    }

    /** From here on an interrupt finds the worker at the answer, which it closes. */
    private synchronized boolean isWanted(Answer opened) {
        answer = opened;
        return !left;
    }

    private synchronized void ended() {
        worker = null;
        answer = null;
        // The interrupt was meant for this exchange, not for the worker's next.
        Thread.interrupted();
    }

    private void reap() {
        Answer open = open();
        if (open != null && open.abort()) {
            return;
        }
        try {
            if (!landed.await(readTimeout.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS)) {
                free();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Frees a worker that keeps no time limit, by what may lose a connection or break the client. */
    private void free() {
        Answer stuck = open();
        if (stuck == null) {
            interrupt();
        } else {
            stuck.closeUnderReader();
        }
    }

    private synchronized void interrupt() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    private synchronized @Nullable Answer open() {
        return answer;
    }
}

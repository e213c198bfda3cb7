package io.cdsbackup.transport.jdk;

import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadSink;
import io.cdsbackup.port.HttpFields;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One download. The HTTP client's threads lay down what arrives; the caller's thread waits for it, no longer than the stall
 * timeout, and feeds the sink. So nothing calls the sink once {@link #run} has returned, and a slow sink holds up nobody
 * else.
 */
final class JdkDownloadCall implements DownloadCall, OpenCalls.OpenCall {

    private final DownloadClients clients;
    private final OpenCalls calls;
    private final DownloadRequest request;
    private final Route route;
    private final Backlog backlog = new Backlog();
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean cancelled;
    private volatile @Nullable Exchange<Void> exchange;

    JdkDownloadCall(DownloadClients clients, DownloadRequest request) {
        this.clients = clients;
        this.calls = clients.calls();
        this.request = request;
        this.route = calls.route(Requests.checked(request.address().uri()));
    }

    @Override
    public void run(DownloadSink sink) {
        if (started.getAndSet(true)) {
            throw new IllegalStateException("A download call runs once");
        }
        calls.enter(this);
        try {
            transfer(sink);
        } finally {
            calls.leave(this);
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        abort();
    }

    @Override
    public void transportClosed() {
        abort();
    }

    private void transfer(DownloadSink sink) {
        if (Thread.currentThread().isInterrupted()) {
            throw Failure.interrupted(route);
        }
        checkWanted();
        DownloadClient client = client();
        boolean wholly = false;
        try {
            wholly = transfer(client, sink);
        } finally {
            clients.giveBack(client, wholly);
        }
    }

    private DownloadClient client() {
        try {
            return clients.take();
        } catch (UncheckedIOException none) {
            throw Failure.of(none, route, false);
        }
    }

    private boolean transfer(DownloadClient client, DownloadSink sink) {
        client.brake().heed(backlog);
        Exchange<Void> sent = new Exchange<>(calls.threads(), client.http(), httpRequest(), this::body);
        exchange = sent;
        try {
            CompletableFuture<?> unused = sent.outcome().whenComplete(this::ended);
            // Whoever stops it from here on sees the exchange, and ends it.
            checkWanted();
            sent.send();
            return feed(sink);
        } finally {
            client.brake().release();
            abandon(sent);
        }
    }

    /** Whether it came to the end of the body. */
    private boolean feed(DownloadSink sink) {
        boolean answered = false;
        while (true) {
            Arrival arrival = next(answered);
            if (arrival instanceof Arrival.Head first) {
                if (!sink.head(first.head())) {
                    return false;
                }
                answered = true;
                // As much as there is: the brake sees to it that it does not come too fast.
                first.body().request(Long.MAX_VALUE);
            } else if (arrival instanceof Arrival.Bytes piece) {
                long weight = piece.weight();
                if (!taken(piece, sink)) {
                    return false;
                }
                backlog.taken(weight);
            } else if (arrival instanceof Arrival.Broken broken) {
                throw Failure.of(broken.failure(), route, answered);
            } else if (arrival instanceof Arrival.End end) {
                if (answered) {
                    return true;
                }
                throw Failure.headless(end.status(), route);
            }
        }
    }

    private Arrival next(boolean answered) {
        try {
            Arrival arrival = backlog.next(TimeUnit.NANOSECONDS.convert(request.stallTimeout()));
            checkWanted();
            if (arrival == null) {
                throw Failure.timedOut(route, request.stallTimeout(), answered ? "No further byte" : "No answer");
            }
            return arrival;
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw Failure.interrupted(route);
        }
    }

    private boolean taken(Arrival.Bytes piece, DownloadSink sink) {
        for (ByteBuffer buffer : piece.buffers()) {
            if (buffer.hasRemaining() && !sink.bytes(buffer)) {
                return false;
            }
            checkWanted();
        }
        return true;
    }

    private void checkWanted() {
        if (cancelled) {
            throw new DownloadCancelledException(ErrorDetail.of("The download from " + route + " was cancelled"));
        }
        if (calls.isClosed()) {
            throw OpenCalls.closed();
        }
    }

    private void abort() {
        Exchange<Void> sent = exchange;
        if (sent == null) {
            backlog.abandon();
        } else {
            abandon(sent);
        }
    }

    private void abandon(Exchange<Void> sent) {
        try {
            // The connection is closed by the selector's thread, which may be waiting there.
            backlog.abandon();
        } finally {
            sent.cancel();
        }
    }

    private void ended(@Nullable HttpResponse<Void> answer, @Nullable Throwable failure) {
        if (answer != null) {
            backlog.add(new Arrival.End(answer.statusCode()));
        } else if (failure != null) {
            backlog.add(new Arrival.Broken(failure));
        }
    }

    private HttpRequest httpRequest() {
        return Requests.to(request.address().uri(), request.fields(), calls.proxyPassword(route))
                .GET()
                .build();
    }

    private HttpResponse.BodySubscriber<Void> body(HttpResponse.ResponseInfo info) {
        DownloadHead head =
                new DownloadHead(info.statusCode(), HttpFields.of(info.headers().map()));
        return new DownloadBody(head, backlog::add);
    }
}

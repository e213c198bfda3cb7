package io.cdsbackup.transport.jdk;

import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadSink;
import io.cdsbackup.port.HttpFields;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One download. The HTTP client's threads lay down what arrives; the caller's thread waits for it, no longer than the stall
 * timeout, and feeds the sink. So nothing calls the sink once {@link #run} has returned, and a slow sink holds up nobody
 * else.
 */
final class JdkDownloadCall implements DownloadCall, ClientLease.OpenCall {

    private final ClientLease lease;
    private final DownloadRequest request;
    private final Route route;
    /** Bounded by what was asked for: see {@link ReadAhead}. */
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();

    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean cancelled;
    private volatile @Nullable Exchange<Void> exchange;

    JdkDownloadCall(ClientLease lease, DownloadRequest request) {
        this.lease = lease;
        this.request = request;
        this.route = lease.route(Requests.checked(request.address().uri()));
    }

    @Override
    public void run(DownloadSink sink) {
        if (started.getAndSet(true)) {
            throw new IllegalStateException("A download call runs once");
        }
        lease.enter(this);
        try {
            transfer(sink);
        } finally {
            lease.leave(this);
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
        Exchange<Void> sent = lease.begin(this::body);
        exchange = sent;
        try {
            CompletableFuture<?> unused = sent.outcome().whenComplete(this::ended);
            // Whoever stops it from here on sees the exchange, and ends it.
            checkWanted();
            sent.send(httpRequest());
            feed(sink);
        } finally {
            sent.cancel();
        }
    }

    private void feed(DownloadSink sink) {
        ReadAhead ahead = null;
        while (true) {
            Arrival arrival = next(ahead != null);
            if (arrival instanceof Arrival.Head first) {
                if (!sink.head(first.head())) {
                    return;
                }
                ahead = ReadAhead.begun(first.body());
            } else if (arrival instanceof Arrival.Bytes piece && ahead != null) {
                long length = piece.length();
                if (!taken(piece, sink)) {
                    return;
                }
                ahead.taken(length);
            } else if (arrival instanceof Arrival.Broken broken) {
                throw Failure.of(broken.failure(), route, ahead != null);
            } else if (arrival instanceof Arrival.End end && ahead == null) {
                throw Failure.headless(end.status(), route);
            } else {
                return;
            }
        }
    }

    private Arrival next(boolean answered) {
        try {
            Arrival arrival = arrivals.poll(TimeUnit.NANOSECONDS.convert(request.stallTimeout()), TimeUnit.NANOSECONDS);
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
        if (lease.isClosed()) {
            throw ClientLease.closed();
        }
    }

    private void abort() {
        Exchange<Void> sent = exchange;
        if (sent != null) {
            sent.cancel();
        }
    }

    private void ended(@Nullable HttpResponse<Void> answer, @Nullable Throwable failure) {
        if (answer != null) {
            arrivals.add(new Arrival.End(answer.statusCode()));
        } else if (failure != null) {
            arrivals.add(new Arrival.Broken(failure));
        }
    }

    private HttpRequest httpRequest() {
        return Requests.to(request.address().uri(), request.fields(), lease.proxyPassword(route))
                .GET()
                .build();
    }

    private HttpResponse.BodySubscriber<Void> body(HttpResponse.ResponseInfo info) {
        DownloadHead head =
                new DownloadHead(info.statusCode(), HttpFields.of(info.headers().map()));
        return new DownloadBody(head, arrivals::add);
    }
}

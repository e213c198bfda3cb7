package io.cdsbackup.transport.feign;

import feign.Client;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadSink;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** One download: a worker reads, the thread that runs it feeds the sink. */
final class FeignDownloadCall implements DownloadCall {

    private final DownloadRequest request;
    private final Client client;
    private final Timeouts timeouts;
    private final Flights flights;
    private final Peer peer;
    private final Handover handover = new Handover();
    private boolean started;
    private @Nullable Flight flight;

    FeignDownloadCall(DownloadRequest request, Client client, Timeouts timeouts, Flights flights) {
        this.request = request;
        this.client = client;
        this.timeouts = timeouts;
        this.flights = flights;
        this.peer = Peer.of(request.address().uri());
    }

    @Override
    public void run(DownloadSink sink) {
        Flight exchange = start();
        boolean whole = false;
        try {
            whole = feed(sink);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw Failure.interrupted(peer);
        } finally {
            handover.leave();
            if (!whole) {
                exchange.leave();
            }
        }
    }

    @Override
    public void cancel() {
        handover.stop(cancelled());
        Flight exchange = flight();
        if (exchange != null) {
            exchange.leave();
        }
    }

    private synchronized Flight start() {
        if (started) {
            throw new IllegalStateException("A download call is run once");
        }
        started = true;
        handover.refuseIfStopped();
        if (Thread.currentThread().isInterrupted()) {
            throw Failure.interrupted(peer);
        }
        DownloadWorker worker = new DownloadWorker(request, client, timeouts, handover);
        Flight exchange = flights.launch(
                Timeouts.wholeSeconds(request.stallTimeout()), worker::work, () -> handover.stop(Failure.closed()));
        flight = exchange;
        return exchange;
    }

    /** Returns whether the worker has come to the end of its work. */
    private boolean feed(DownloadSink sink) throws InterruptedException {
        while (true) {
            Delivery delivery = handover.next(request.stallTimeout()).orElseThrow(this::stalled);
            if (delivery instanceof Delivery.Head head) {
                if (!sink.head(head.head())) {
                    return false;
                }
            } else if (delivery instanceof Delivery.Bytes bytes) {
                if (!sink.bytes(ByteBuffer.wrap(bytes.buffer(), 0, bytes.length()))) {
                    return false;
                }
                handover.giveBack(bytes.buffer());
            } else if (delivery instanceof Delivery.Failed failed) {
                throw failed.failure();
            } else {
                return true;
            }
        }
    }

    private synchronized @Nullable Flight flight() {
        return flight;
    }

    private BackupException stalled() {
        return Failure.timedOut(peer, request.stallTimeout(), "Nothing more came");
    }

    private static DownloadCancelledException cancelled() {
        return new DownloadCancelledException(ErrorDetail.of("The download was cancelled"));
    }

    /** Shows where it goes: no path, no query. */
    @Override
    public String toString() {
        return "GET " + peer;
    }
}

package io.cdsbackup.internal.download;

import io.cdsbackup.domain.Sha256;
import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.internal.parts.PartLedger;
import io.cdsbackup.internal.retry.RetrySchedule;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Brings a file by its parts, over one connection or several, and digests it meanwhile. To be run once. */
final class PartsDownload {

    private static final int NOBODY = -1;

    private final DownloadContext context;
    private final PartLedger ledger;
    private final PartsArrival arrival;
    private final Waits waits;
    private final AtomicInteger alone = new AtomicInteger(NOBODY);
    private final AtomicReference<@Nullable Sha256> digest = new AtomicReference<>();

    PartsDownload(DownloadContext context, PartLedger ledger, PartsArrival arrival, Waits waits) {
        this.context = context;
        this.ledger = ledger;
        this.arrival = arrival;
        this.waits = waits;
    }

    /**
     * Brings what is missing.
     *
     * @param connections how many at once
     * @return the digest of the whole
     */
    Sha256 run(int connections) {
        if (connections == 1) {
            alone.set(0);
        }
        Crew crew = new Crew(this::stop);
        crew.start("digest", this::digest);
        for (int number = 0; number < connections; number++) {
            PartWorker worker = new PartWorker(
                    number,
                    this,
                    new LinkedFetch(context, attempts(), waits),
                    context.options().stallTimeout());
            crew.start("part-" + (number + 1), worker::run);
        }
        Throwable failure;
        try {
            failure = crew.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(ErrorDetail.of("Interrupted while the backup was on its way")
                    .withHint("Run it again: it goes on where it was."));
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        } else if (failure instanceof Error error) {
            throw error;
        } else if (failure != null) {
            // Undeclared, by a port that another language wrote. Its words may hold anything, its name does not.
            throw new IllegalStateException(
                    "A part failed by " + failure.getClass().getName());
        }
        Sha256 whole = digest.get();
        if (whole == null) {
            throw new IllegalStateException("Nothing failed, and nothing is whole");
        }
        return whole;
    }

    /** Whether a worker shall go on. */
    boolean wants(int number) {
        int only = alone.get();
        return !ledger.isStopped() && (only == NOBODY || only == number);
    }

    boolean isAlone() {
        return alone.get() != NOBODY;
    }

    /** From now on there is one connection: the first that asks for it keeps it. */
    void goOnAlone(int number) {
        if (alone.compareAndSet(NOBODY, number)) {
            context.listener().warning("The file store has too much to do: going on with one connection");
        }
    }

    PartLedger ledger() {
        return ledger;
    }

    PartsArrival arrival() {
        return arrival;
    }

    private Attempts attempts() {
        return new Attempts(
                new RetrySchedule(context.retryPolicy(), context.timing()),
                context.transferred(),
                waits,
                context.effort(),
                context.listener());
    }

    private void digest() throws InterruptedException {
        new DigestReader(context.session(), ledger, context.transferred(), context.listener())
                .read()
                .ifPresent(digest::set);
    }

    private void stop() {
        ledger.stop();
        context.calls().cancelAll();
        waits.stop();
        arrival.opened();
    }
}

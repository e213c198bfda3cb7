package io.cdsbackup.internal.stop;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.NetworkException;
import io.cdsbackup.error.StoppedException;
import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.port.Ticker;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a client is open, and which downloads run by it. Its end stops those and waits for them, so that their transports are
 * closed when nobody needs them any more. Safe for use by several threads.
 */
public final class Lifetime {

    private final Duration patience;
    private final Ticker ticker;
    private final Set<StoppableWork> running = new HashSet<>();
    private boolean open = true;
    private boolean transportsClosed;
    private long endedAt;

    /**
     * A lifetime that begins now.
     *
     * @param patience how long its end waits for downloads, all of them together
     * @param ticker measures that
     */
    public Lifetime(Duration patience, Ticker ticker) {
        this.patience = patience;
        this.ticker = ticker;
    }

    /**
     * Lets nobody use a client that was closed.
     *
     * @throws TransportClosedException if it was
     */
    public synchronized void requireOpen() {
        if (!open) {
            throw new TransportClosedException(
                    ErrorDetail.of("The client is closed").withHint("Keep it open for as long as it is used."));
        }
    }

    /**
     * Downloads, unless and until the lifetime ends.
     *
     * @param download the download; heeds interrupts
     * @return what it gives
     * @param <T> what that is
     * @throws TransportClosedException if the lifetime has ended
     * @throws DownloadCancelledException if it ended meanwhile
     */
    public <T> T download(Supplier<T> download) {
        StoppableWork work = begun();
        try {
            Optional<T> done = work.run(download);
            if (done.isPresent()) {
                return done.get();
            }
        } catch (StoppedException | NetworkException | TransportClosedException broken) {
            // Whatever the end breaks on its way is not what happened.
            throw isOpen() ? broken : closedMeanwhile(broken);
        } finally {
            gone(work);
        }
        throw closedMeanwhile(null);
    }

    /**
     * Ends it: nothing begins any more, what runs is stopped, and only then the transports are closed, once. Downloads that do
     * not end in time, or that this call is made from, are not waited for. An interrupt ends the waiting.
     *
     * @param closeTransports closes them
     */
    public void end(Runnable closeTransports) {
        List<StoppableWork> left = closing();
        // The one that this thread runs comes upon closed transports; a flag of ours would only spoil the waiting here.
        left.stream().filter(work -> !work.isRunHere()).forEach(StoppableWork::stop);
        try {
            for (StoppableWork work : left) {
                work.awaitOver(patienceLeft());
            }
        } catch (InterruptedException noMoreWaiting) {
            Thread.currentThread().interrupt();
        } finally {
            if (closesTransports()) {
                closeTransports.run();
            }
        }
    }

    private synchronized StoppableWork begun() {
        requireOpen();
        StoppableWork work = new StoppableWork();
        running.add(work);
        return work;
    }

    private synchronized void gone(StoppableWork work) {
        running.remove(work);
    }

    private synchronized boolean isOpen() {
        return open;
    }

    private synchronized List<StoppableWork> closing() {
        if (open) {
            open = false;
            endedAt = running.isEmpty() ? 0 : ticker.nanos();
        }
        return List.copyOf(running);
    }

    private synchronized Duration patienceLeft() {
        return patience.minusNanos(ticker.nanos() - endedAt);
    }

    private synchronized boolean closesTransports() {
        boolean first = !transportsClosed;
        transportsClosed = true;
        return first;
    }

    private static BackupException closedMeanwhile(@Nullable BackupException broken) {
        return new DownloadCancelledException(
                ErrorDetail.of("The client was closed while the backup was on its way")
                        .withHint("Run it again: it goes on where it was."),
                broken);
    }
}

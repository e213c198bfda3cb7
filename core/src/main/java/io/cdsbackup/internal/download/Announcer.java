package io.cdsbackup.internal.download;

import io.cdsbackup.internal.events.Teller;
import io.cdsbackup.internal.stop.StoppableWork;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.DownloadProgress;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tells a listener what happens, on a thread of its own: whatever the listener does there, the download goes on. Counters are
 * looked at now and then, so that those who count pay nothing for being watched.
 */
final class Announcer implements DownloadListener, AutoCloseable {

    private static final Logger LOG = System.getLogger(Announcer.class.getName());

    private final DownloadListener listener;
    private final Supplier<DownloadProgress> progress;
    private final Teller teller = new Teller(
            "A download listener", "cds-backup-listener", Thread.currentThread().getContextClassLoader());
    private DownloadProgress last = DownloadProgress.NONE;

    private Announcer(DownloadListener listener, Supplier<DownloadProgress> progress) {
        this.listener = listener;
        this.progress = progress;
    }

    /** Starts to tell. */
    static Announcer start(DownloadListener listener, Supplier<DownloadProgress> progress) {
        Announcer announcer = new Announcer(listener, progress);
        announcer.teller.watch(StoppableWork.inside(announcer::tellProgress));
        return announcer;
    }

    @Override
    public void phase(DownloadPhase phase) {
        tell(() -> listener.phase(phase));
    }

    /** Is looked for, and needs no telling. */
    @Override
    public void progress(DownloadProgress now) {}

    @Override
    public void kept(long bytes) {
        tell(() -> listener.kept(bytes));
    }

    @Override
    public void warning(String message) {
        LOG.log(Level.WARNING, message);
        tell(() -> listener.warning(message));
    }

    /** Waits until all is told, but not for long. */
    @Override
    public void close() {
        Teller.end(List.of(teller));
    }

    // A listener may wait for the download's end, or close the client: it is to be known for one who would wait for
    // himself.
    private void tell(Runnable news) {
        teller.tell(StoppableWork.inside(news));
    }

    private void tellProgress() {
        DownloadProgress now = progress.get();
        if (!now.equals(last)) {
            last = now;
            listener.progress(now);
        }
    }
}

package io.cdsbackup.internal.download;

import io.cdsbackup.internal.stop.StoppableWork;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.DownloadProgress;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells a listener what happens, on a thread of its own: whatever the listener does there, the download goes on. Counters are
 * looked at now and then, so that those who count pay nothing for being watched.
 */
final class Announcer implements DownloadListener, AutoCloseable {

    private static final Logger LOG = System.getLogger(Announcer.class.getName());
    private static final long LOOK_MILLIS = 100;
    private static final long PATIENCE_MILLIS = 1000;
    /** Far more than a listener that works has before it. */
    private static final int MOST_UNTOLD = 1024;

    private final DownloadListener listener;
    private final Supplier<DownloadProgress> progress;
    private final BlockingQueue<Runnable> untold = new LinkedBlockingQueue<>(MOST_UNTOLD);
    private final Thread teller = new Thread(StoppableWork.inside(this::tell), "cds-backup-listener");
    private volatile boolean ended;
    private DownloadProgress last = DownloadProgress.NONE;

    private Announcer(DownloadListener listener, Supplier<DownloadProgress> progress) {
        this.listener = listener;
        this.progress = progress;
    }

    /** Starts to tell. */
    static Announcer start(DownloadListener listener, Supplier<DownloadProgress> progress) {
        Announcer announcer = new Announcer(new SafeListener(listener), progress);
        announcer.teller.setDaemon(true);
        announcer.teller.start();
        return announcer;
    }

    @Override
    public void phase(DownloadPhase phase) {
        announce(() -> listener.phase(phase));
    }

    /** Is looked for, and needs no telling. */
    @Override
    public void progress(DownloadProgress now) {}

    @Override
    public void kept(long bytes) {
        announce(() -> listener.kept(bytes));
    }

    @Override
    public void warning(String message) {
        LOG.log(Level.WARNING, message);
        announce(() -> listener.warning(message));
    }

    /** Waits until all is told, but not for long. */
    @Override
    public void close() {
        ended = true;
        announce(() -> {});
        Uninterrupted.run(this::awaitTeller);
    }

    private void announce(Runnable news) {
        if (!untold.offer(news)) {
            LOG.log(Level.DEBUG, "A download listener does not keep up; it is not told everything");
        }
    }

    private void awaitTeller() {
        try {
            teller.join(PATIENCE_MILLIS);
        } catch (InterruptedException now) {
            Thread.currentThread().interrupt();
        }
        if (teller.isAlive()) {
            LOG.log(Level.WARNING, "A download listener is still at work after the download's end; it is left behind");
            teller.interrupt();
        }
    }

    private void tell() {
        try {
            while (!ended || !untold.isEmpty()) {
                Runnable news = untold.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                tellProgress();
                if (news != null) {
                    news.run();
                }
            }
        } catch (InterruptedException leftBehind) {
            // Its listener took too long, and nobody waits any more.
            Thread.currentThread().interrupt();
        }
    }

    private void tellProgress() {
        DownloadProgress now = progress.get();
        if (!now.equals(last)) {
            last = now;
            listener.progress(now);
        }
    }
}

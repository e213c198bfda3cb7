package io.cdsbackup.internal.download;

import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.DownloadProgress;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Keeps a listener's failures from whoever tells it: what it throws is logged. */
final class SafeListener implements DownloadListener {

    private static final Logger LOG = System.getLogger(SafeListener.class.getName());

    private final DownloadListener listener;

    SafeListener(DownloadListener listener) {
        this.listener = listener;
    }

    @Override
    public void phase(DownloadPhase phase) {
        tell(() -> listener.phase(phase));
    }

    @Override
    public void progress(DownloadProgress now) {
        tell(() -> listener.progress(now));
    }

    @Override
    public void kept(long bytes) {
        tell(() -> listener.kept(bytes));
    }

    @Override
    public void warning(String message) {
        tell(() -> listener.warning(message));
    }

    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException ofTheListener) {
            LOG.log(Level.WARNING, "A download listener failed", ofTheListener);
        }
    }
}

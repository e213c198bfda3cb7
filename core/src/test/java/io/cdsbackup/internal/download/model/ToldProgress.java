package io.cdsbackup.internal.download.model;

import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadProgress;
import java.util.ArrayList;
import java.util.List;

/** What one run tells, which must be true. */
final class ToldProgress implements DownloadListener {

    private final Events events;
    private final List<String> warnings = new ArrayList<>();
    private long kept;

    ToldProgress(Events events) {
        this.events = events;
    }

    @Override
    public synchronized void progress(DownloadProgress now) {
        if (now.total() != DownloadProgress.UNKNOWN && now.done() > now.total()) {
            events.broken("the listener was told of " + now.done() + " bytes of " + now.total());
        }
    }

    @Override
    public synchronized void kept(long bytes) {
        kept = bytes;
    }

    @Override
    public synchronized void warning(String message) {
        warnings.add(message);
    }

    synchronized long kept() {
        return kept;
    }

    synchronized boolean warnedOf(String words) {
        return warnings.stream().anyMatch(warning -> warning.contains(words));
    }
}

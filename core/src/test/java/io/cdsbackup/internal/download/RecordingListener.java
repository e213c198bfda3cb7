package io.cdsbackup.internal.download;

import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.DownloadProgress;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a download tells. */
final class RecordingListener implements DownloadListener {

    final List<DownloadPhase> phases = new ArrayList<>();
    final List<DownloadProgress> progress = new ArrayList<>();
    final List<Long> kept = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();

    @Override
    public void phase(DownloadPhase phase) {
        phases.add(phase);
    }

    @Override
    public void progress(DownloadProgress now) {
        progress.add(now);
    }

    @Override
    public void kept(long bytes) {
        kept.add(bytes);
    }

    @Override
    public void warning(String message) {
        warnings.add(message);
    }
}

package io.cdsbackup.cli.command;

import io.cdsbackup.cli.failure.Subject;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.DownloadProgress;

/**
 * Notes whether the next run can go on with what this one leaves.
 *
 * @param progress is told everything
 * @param subject is told that
 */
record KeptWatch(DownloadListener progress, Subject subject) implements DownloadListener {

    @Override
    public void phase(DownloadPhase phase) {
        progress.phase(phase);
    }

    @Override
    public void progress(DownloadProgress now) {
        progress.progress(now);
    }

    @Override
    public void kept(long bytes) {
        progress.kept(bytes);
        subject.resumable(true);
    }

    @Override
    public void warning(String message) {
        progress.warning(message);
    }
}

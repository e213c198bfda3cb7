package com.example.mirror;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadPhase;
import io.cdsbackup.port.DownloadProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs how a download goes: a line for each phase, and one for each tenth of the file. Warnings are not logged here, since the
 * library logs them as well.
 */
final class LoggedDownload implements DownloadListener {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedDownload.class);
    private static final int STEP = 10;

    private final BackupId backup;
    private int next = STEP;

    LoggedDownload(BackupId backup) {
        this.backup = backup;
    }

    @Override
    public void phase(DownloadPhase phase) {
        LOG.debug("{}: {}", backup, phase);
    }

    @Override
    public void progress(DownloadProgress now) {
        int percent = now.percent().orElse(0);
        if (percent >= next) {
            LOG.info("{}: {} % of {} bytes, {} bytes/s", backup, percent, now.total(), now.bytesPerSecond());
            next = percent - percent % STEP + STEP;
        }
    }

    @Override
    public void kept(long bytes) {
        LOG.info("{}: {} bytes are kept for the next run", backup, bytes);
    }
}

package io.cdsbackup.internal.download;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.NetworkException;
import io.cdsbackup.error.ServiceFailedException;
import io.cdsbackup.error.ThrottledException;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.internal.retry.RetrySchedule;
import io.cdsbackup.port.DownloadListener;
import java.time.Duration;

/** When one connection tries again, and when it gives up. What it gets is counted for all of the download's connections. */
final class Attempts {

    private final RetrySchedule schedule;
    private final Transferred transferred;
    private final Waits waits;
    private final Effort effort;
    private final DownloadListener listener;
    private long furthest;

    Attempts(RetrySchedule schedule, Transferred transferred, Waits waits, Effort effort, DownloadListener listener) {
        this.schedule = schedule;
        this.transferred = transferred;
        this.waits = waits;
        this.effort = effort;
        this.listener = listener;
    }

    /**
     * Waits before the next try.
     *
     * @throws BackupException the failure, if it may not pass or was tried often enough
     */
    void waitOrThrow(BackupException failure) {
        boolean mayPass = failure.retryable()
                && (failure instanceof NetworkException
                        || failure instanceof ServiceFailedException
                        || failure instanceof ThrottledException
                        || failure instanceof UnexpectedResponseException);
        if (!mayPass) {
            throw failure;
        }
        renewByProgress();
        Duration wait = schedule.afterFailure(failure).orElseThrow(() -> failure);
        effort.retried(failure, wait);
        listener.warning(failure.getMessage() + "; trying again");
        waits.sleep(wait);
    }

    // Without this a transfer that takes longer than the budget would have no second try. Only what gets further than
    // any try
    // before counts, so that a file which always breaks off at the same byte is given up.
    private void renewByProgress() {
        long now = transferred.furthest();
        if (now > furthest) {
            furthest = now;
            schedule.renew();
        }
    }
}

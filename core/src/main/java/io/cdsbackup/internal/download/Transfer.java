package io.cdsbackup.internal.download;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.NetworkException;
import io.cdsbackup.error.ServiceFailedException;
import io.cdsbackup.error.ThrottledException;
import io.cdsbackup.internal.retry.RetrySchedule;
import io.cdsbackup.internal.retry.Timing;
import io.cdsbackup.port.DownloadListener;
import java.time.Duration;
import java.util.Optional;

/** Brings the file, through failures that may pass and links that expire. */
final class Transfer {

    private final FileFetch fetch;
    private final Links links;
    private final Arrival arrival;
    private final RetrySchedule schedule;
    private final Timing timing;
    private final DownloadListener listener;
    private int retries;
    private long furthest;

    Transfer(
            FileFetch fetch,
            Links links,
            Arrival arrival,
            RetrySchedule schedule,
            Timing timing,
            DownloadListener listener) {
        this.fetch = fetch;
        this.links = links;
        this.arrival = arrival;
        this.schedule = schedule;
        this.timing = timing;
        this.listener = listener;
    }

    int retries() {
        return retries;
    }

    void run() {
        while (true) {
            Optional<FileAnswer> other;
            try {
                other = fetch.fetch(links.current().address(), arrival);
            } catch (NetworkException broken) {
                waitOrThrow(broken);
                continue;
            }
            if (other.isEmpty()) {
                return;
            }
            answered(other.get());
        }
    }

    private void answered(FileAnswer other) {
        BackupException failure = other.failure(timing.now());
        if (other.linkExpired() && links.mayRefresh()) {
            links.refresh();
        } else if (other.fileGone() && links.refreshes() == 0) {
            // The service knows best whether the backup is still there; if so, its new link is tried once.
            links.refresh();
        } else {
            waitOrThrow(failure);
        }
    }

    private void waitOrThrow(BackupException failure) {
        boolean mayPass = failure.retryable()
                && (failure instanceof NetworkException
                        || failure instanceof ServiceFailedException
                        || failure instanceof ThrottledException);
        if (!mayPass) {
            throw failure;
        }
        renewByProgress();
        Duration wait = schedule.afterFailure(failure).orElseThrow(() -> failure);
        retries++;
        listener.warning(failure.getMessage() + "; trying again");
        timing.pause(wait);
    }

    // Without this a transfer that takes longer than the budget would have no second try. Only what gets further than
    // any try
    // before counts, so that a file which always breaks off at the same byte is given up.
    private void renewByProgress() {
        if (arrival.received() > furthest) {
            furthest = arrival.received();
            schedule.renew();
        }
    }
}

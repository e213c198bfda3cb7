package io.cdsbackup;

import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.internal.stop.CancellableTask;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A download on its way: what will come of it, and what is needed to end it. Its result may end long before the work does: a
 * cancelled future is not a released lock. {@link #awaitStopped} tells when the same target may be downloaded again.
 *
 * <pre>{@code
 * DownloadHandle download = client.async(executor).download(instance, backup, target);
 * ...
 * download.cancel();
 * if (download.awaitStopped(Duration.ofSeconds(5))) {
 *     // The lock is released, and what came is kept: the next download of this target goes on there.
 * }
 * }</pre>
 */
public final class DownloadHandle {

    private final CancellableTask<DownloadedBackup> task;

    DownloadHandle(CancellableTask<DownloadedBackup> task) {
        this.task = task;
    }

    /**
     * What comes of it. Whatever ends this future ahead of the download ends the download, as {@link #cancel} does; ending a
     * future that was derived from it does not.
     *
     * @return the file, whole and verified, or the error of {@link BackupClient#download}, not wrapped
     */
    public CompletableFuture<DownloadedBackup> result() {
        return task;
    }

    /**
     * Ends the download, or sees to it that it never begins. What has come is kept for the next run. Returns at once.
     *
     * @return true if the result is a cancelled one now; false if the download had an end before
     */
    public boolean cancel() {
        return task.cancel(true);
    }

    /**
     * Waits until the download is really over: its lock released, its checkpoint written, its connections given up. That holds
     * after a good end too, and for a download that was cancelled before it began.
     *
     * <p>From inside the download, such as by its listener, this waits for nothing and is false.
     *
     * @param atMost how long to wait; zero or less to look only
     * @return true if it is over; false if it was still at work
     * @throws CallInterruptedException if the waiting thread was interrupted; its flag is still set
     */
    public boolean awaitStopped(Duration atMost) {
        try {
            return task.work().awaitOver(atMost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(ErrorDetail.of("Interrupted while waiting for a download to stop"));
        }
    }

    /**
     * The same as a future, for those who do not wait. It never fails, and never waits for those who hear of the result.
     *
     * @return ends when the download is over; a new one at each call, whose end ends nothing
     */
    public CompletableFuture<@Nullable Void> stopped() {
        return task.stopped();
    }
}

package io.cdsbackup.internal.download;

import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.internal.retry.Timing;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Where one download's workers wait: that can be cut short without interrupting anybody who does something else. */
final class Waits {

    private final Timing timing;
    private final Set<Thread> sleepers = new HashSet<>();
    private boolean stopped;

    Waits(Timing timing) {
        this.timing = timing;
    }

    /**
     * Waits.
     *
     * @throws DownloadCancelledException if the waits were cut short
     */
    void sleep(Duration wait) {
        during(() -> {
            timing.pause(wait);
            return wait;
        });
    }

    /**
     * Does something that may take long and heeds an interrupt, such as a call of the service.
     *
     * @param slow what to do; not a thing that writes to a file, which an interrupt would close
     * @return what that gives
     * @throws DownloadCancelledException if it was cut short
     */
    <T> T during(Supplier<T> slow) {
        synchronized (this) {
            if (stopped) {
                throw cancelled();
            }
            sleepers.add(Thread.currentThread());
        }
        try {
            return slow.get();
        } catch (CallInterruptedException cutShort) {
            if (isStopped()) {
                throw cancelled();
            }
            throw cutShort;
        } finally {
            synchronized (this) {
                sleepers.remove(Thread.currentThread());
                if (stopped) {
                    // An interrupt that came too late must not reach the next write.
                    Thread.interrupted();
                }
            }
        }
    }

    synchronized void stop() {
        stopped = true;
        sleepers.forEach(Thread::interrupt);
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private static DownloadCancelledException cancelled() {
        return new DownloadCancelledException(ErrorDetail.of("The download is being stopped"));
    }
}

package io.cdsbackup.internal.download;

import io.cdsbackup.internal.stop.StoppableWork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The threads of one download. The first that fails ends them all. */
final class Crew {

    /** What a thread does. */
    @FunctionalInterface
    interface Job {
        void run() throws InterruptedException;
    }

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Runnable stop;

    /**
     * A crew of nobody.
     *
     * @param stop makes all jobs end soon; may be called more than once
     */
    Crew(Runnable stop) {
        this.stop = stop;
    }

    void start(String name, Job job) {
        Thread thread = new Thread(StoppableWork.inside(() -> work(job)), "cds-backup-" + name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /**
     * Waits until all have ended.
     *
     * @return what failed first; null if nothing did
     * @throws InterruptedException if the caller was interrupted; all have ended all the same
     */
    @Nullable
    Throwable join() throws InterruptedException {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            stop.run();
            joinInAnyCase();
            throw interrupted;
        }
        return failure.get();
    }

    private void joinInAnyCase() {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(Job job) {
        try {
            job.run();
        } catch (InterruptedException nobodyDoesThat) {
            stop.run();
        } catch (Throwable failed) {
            // Whatever it is: the others wait for what this one was to bring.
            failure.compareAndSet(null, failed);
            stop.run();
        }
    }
}

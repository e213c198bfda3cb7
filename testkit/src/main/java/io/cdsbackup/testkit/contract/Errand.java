package io.cdsbackup.testkit.contract;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What a thread of its own does while a case looks on. A call that never ends is left behind there, so that it fails its
 * case instead of stopping all tests.
 *
 * @param <T> what comes out
 */
final class Errand<T extends @Nullable Object> {

    static final String NAME = "contract-errand";

    private final FutureTask<T> task;
    private final Thread thread;
    private final Duration patience;

    private Errand(FutureTask<T> task, Thread thread, Duration patience) {
        this.task = task;
        this.thread = thread;
        this.patience = patience;
    }

    static <T extends @Nullable Object> Errand<T> begun(Callable<T> work, Duration patience) {
        FutureTask<T> task = new FutureTask<>(work);
        return started(task, new Thread(task, NAME), true, patience);
    }

    /** Threads that the work starts are of the group too, and no daemons by default. */
    static <T extends @Nullable Object> Errand<T> begunIn(ThreadGroup group, Callable<T> work, Duration patience) {
        FutureTask<T> task = new FutureTask<>(work);
        return started(task, new Thread(group, task, NAME), false, patience);
    }

    private static <T extends @Nullable Object> Errand<T> started(
            FutureTask<T> task, Thread thread, boolean daemon, Duration patience) {
        thread.setDaemon(daemon);
        thread.start();
        return new Errand<>(task, thread, patience);
    }

    void interrupt() {
        thread.interrupt();
    }

    /** What came out; what it threw is thrown here. */
    T result() {
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stuck) {
            throw new AssertionError("The call did not end within " + patience.toSeconds() + " s", stuck);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for a call", interrupt);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new AssertionError("The call failed in a way that no port knows", failed);
        }
    }
}

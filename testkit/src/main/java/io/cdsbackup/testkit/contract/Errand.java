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

    private final FutureTask<T> task;
    private final Thread thread;
    private final Duration patience;

    Errand(Callable<T> work, @Nullable ThreadGroup group, Duration patience) {
        this.task = new FutureTask<>(work);
        this.thread = new Thread(group, task, "contract-errand");
        this.patience = patience;
        thread.setDaemon(true);
        thread.start();
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

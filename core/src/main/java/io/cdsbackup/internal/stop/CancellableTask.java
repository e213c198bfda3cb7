package io.cdsbackup.internal.stop;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.StoppedException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The future of a call that an executor makes. Whatever ends it ahead of the call ends the call: a cancel, a timeout, a value from
 * elsewhere. A call that had not begun then never does.
 *
 * <p>It is a future of its own kind, because the dependents of a plain one run in no order that could be relied on: the call must
 * be stopped before any of them waits for that.
 *
 * @param <T> what the call gives
 */
public final class CancellableTask<T extends @Nullable Object> extends CompletableFuture<T> implements Runnable {

    private static final Logger LOG = System.getLogger(CancellableTask.class.getName());

    private final Supplier<? extends T> call;
    private final StoppableWork work = new StoppableWork();
    private final AtomicBoolean settled = new AtomicBoolean();
    private final CompletableFuture<@Nullable Void> stopped = new CompletableFuture<>();

    private CancellableTask(Supplier<? extends T> call) {
        this.call = call;
    }

    /**
     * Hands a call to an executor. Where that does not take it, the future fails with what the executor threw.
     *
     * @param executor runs it
     * @param call heeds interrupts
     * @return its future
     * @param <T> what the call gives
     */
    @SuppressWarnings("FutureReturnValueIgnored") // What hangs on the future here cannot fail.
    public static <T extends @Nullable Object> CancellableTask<T> start(Executor executor, Supplier<? extends T> call) {
        CancellableTask<T> task = new CancellableTask<>(call);
        // For the ways to end a future that cannot be overridden, such as completeAsync.
        task.whenComplete((value, failure) -> task.stop());
        try {
            executor.execute(task);
        } catch (RuntimeException | Error rejected) {
            task.completeExceptionally(rejected);
        }
        return task;
    }

    /** Makes the call, on the executor's thread. */
    @Override
    public void run() {
        work.run(this::made).ifPresent(settle -> {
            // Before anybody hears of the result: he may wait for this one.
            stopped.complete(null);
            settle.run();
        });
    }

    @Override
    public boolean complete(T value) {
        return ahead(() -> super.complete(value));
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        return ahead(() -> super.completeExceptionally(failure));
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return ahead(() -> super.cancel(mayInterruptIfRunning)) || isCancelled();
    }

    /**
     * What runs.
     *
     * @return the work, to be waited for
     */
    public StoppableWork work() {
        return work;
    }

    /**
     * When nothing runs any more.
     *
     * @return a future of the caller's own
     */
    public CompletableFuture<@Nullable Void> stopped() {
        // Asked for by the state, since dependents of the result may run before those of this.
        return work.isOver() ? CompletableFuture.completedFuture(null) : stopped.copy();
    }

    private boolean ahead(BooleanSupplier end) {
        if (!settled.compareAndSet(false, true)) {
            return false;
        }
        stop();
        return end.getAsBoolean();
    }

    private void stop() {
        work.stop();
        if (work.isOver()) {
            stopped.complete(null);
        }
    }

    // Only after the work has ended may anybody hear of it, and be told on this thread.
    private Runnable made() {
        try {
            T value = call.get();
            return () -> settle(value);
        } catch (Throwable failure) {
            // A port that another language wrote may throw what it does not declare, and somebody waits for this
            // future.
            return () -> fail(failure);
        }
    }

    private void settle(T value) {
        if (settled.compareAndSet(false, true)) {
            super.complete(value);
        }
    }

    private void fail(Throwable failure) {
        if (settled.compareAndSet(false, true)) {
            super.completeExceptionally(failure);
        } else if (failure instanceof StoppedException) {
            return;
        } else if (failure instanceof BackupException ours) {
            LOG.log(Level.WARNING, "A call failed after its future had ended", ours);
        } else {
            // Its words are not ours, and may have anything in them.
            LOG.log(
                    Level.WARNING,
                    "A call failed after its future had ended: {0}",
                    failure.getClass().getName());
        }
    }
}

package io.cdsbackup.internal.stop;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work, on whatever thread runs it. Stopping it interrupts that thread, as long as it is at this work and no longer;
 * the thread goes on to other things with the flag that it would have without, but for an interrupt of somebody else's between
 * the stop and the end, which cannot be told from ours. Safe for use by several threads.
 */
public final class StoppableWork {

    private static final ThreadLocal<@Nullable StoppableWork> CURRENT = new ThreadLocal<>();

    private final CountDownLatch over = new CountDownLatch(1);
    /** The work that this one is a step of. Set before others can see this one as current. */
    private @Nullable StoppableWork outer;

    private @Nullable Thread runner;
    private boolean begun;
    private boolean stopped;
    private boolean flagIsOurs;

    /** Work that has not begun. */
    public StoppableWork() {}

    /**
     * Runs it on this thread, unless it was stopped before, or begun.
     *
     * @param work what to do; heeds interrupts
     * @return what that gives, or empty if it was not begun
     * @param <T> what it gives
     */
    public <T> Optional<T> run(Supplier<T> work) {
        StoppableWork around = CURRENT.get();
        if (!begin(around)) {
            return Optional.empty();
        }
        CURRENT.set(this);
        try {
            return Optional.of(work.get());
        } finally {
            makeCurrent(around);
            end();
        }
    }

    /**
     * Counts another thread to the work that this thread is at, if there is one: what it does is done inside.
     *
     * @param task what the other thread will do
     * @return the same, to be run there
     */
    public static Runnable inside(Runnable task) {
        StoppableWork current = CURRENT.get();
        if (current == null) {
            return task;
        }
        return () -> {
            StoppableWork around = CURRENT.get();
            CURRENT.set(current);
            try {
                task.run();
            } finally {
                makeCurrent(around);
            }
        };
    }

    /** Interrupts the thread that is at it. If none is, none will be. A second call does nothing. */
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        if (!begun) {
            over.countDown();
        } else if (runner != null) {
            // Whoever set it before us wants it to be there afterwards.
            flagIsOurs = !runner.isInterrupted();
            runner.interrupt();
        }
    }

    /**
     * Whether it has ended, or never will begin.
     *
     * @return true if so
     */
    public boolean isOver() {
        return over.getCount() == 0;
    }

    /**
     * Waits until it is over. From inside it that would take for ever, and is not tried.
     *
     * @param atMost how long
     * @return whether it is over
     * @throws InterruptedException if the waiting thread was interrupted
     */
    public boolean awaitOver(Duration atMost) throws InterruptedException {
        return isInside() ? isOver() : over.await(TimeUnit.NANOSECONDS.convert(atMost), TimeUnit.NANOSECONDS);
    }

    /** Whether this very thread runs it, rather than one that works for it. */
    synchronized boolean isRunHere() {
        return runner == Thread.currentThread();
    }

    private boolean isInside() {
        StoppableWork work = CURRENT.get();
        while (work != null && work != this) {
            work = work.outer;
        }
        return work == this;
    }

    private synchronized boolean begin(@Nullable StoppableWork around) {
        if (stopped || begun) {
            return false;
        }
        begun = true;
        outer = around;
        runner = Thread.currentThread();
        return true;
    }

    // As one step with stop(), so that no interrupt comes later.
    private synchronized void end() {
        runner = null;
        if (flagIsOurs) {
            Thread.interrupted();
        }
        over.countDown();
    }

    private static void makeCurrent(@Nullable StoppableWork work) {
        if (work == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(work);
        }
    }
}

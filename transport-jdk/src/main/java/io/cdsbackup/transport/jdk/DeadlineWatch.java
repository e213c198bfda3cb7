package io.cdsbackup.transport.jdk;

import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Tells those that are busy otherwise that their deadline has passed. It has a thread while there is something to watch, which
 * sleeps until the first deadline that it knows of. One that is added does not wake it unless its deadline is earlier, one that
 * is removed never does: nearly all are gone long before.
 */
final class DeadlineWatch implements AutoCloseable {

    private static final long NEVER = Long.MAX_VALUE;
    /** As long as the threads of a pool wait for more work. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final Executor threads;
    private final long idleNanos;
    private final long begin = System.nanoTime();
    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    /** When the thread looks next; never while it is looking, so that what is added meanwhile makes it look again. */
    private volatile long nextLook = NEVER;

    private volatile boolean closed;
    private boolean running;
    private @Nullable Thread runner;

    DeadlineWatch(Executor threads, Duration idle) {
        this.threads = threads;
        this.idleNanos = idle.toNanos();
    }

    /** A watch on one of these threads. */
    static DeadlineWatch on(Executor threads) {
        return new DeadlineWatch(threads, IDLE);
    }

    /** The deadline of what may take so long from now on. */
    long deadline(Duration limit) {
        long now = now();
        long nanos = TimeUnit.NANOSECONDS.convert(limit);
        return nanos < NEVER - now ? now + nanos : NEVER;
    }

    void add(Watched call) {
        watched.add(call);
        if (call.deadline() < nextLook) {
            look();
        }
    }

    void remove(Watched call) {
        watched.remove(call);
    }

    /** Ends the thread. Nobody is told anything. */
    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            LockSupport.unpark(runner);
        }
    }

    private synchronized void look() {
        if (closed) {
            return;
        }
        if (!running) {
            // Only then, for where there is no thread to be had it throws.
            threads.execute(this::run);
            running = true;
        }
        LockSupport.unpark(runner);
    }

    private void run() {
        begun();
        boolean idle = false;
        try {
            while (!idle && !closed) {
                idle = !sleepUntilNext() && isIdle();
            }
        } finally {
            if (!idle) {
                ended();
            }
        }
    }

    /** Whether there was anything to sleep for. */
    private boolean sleepUntilNext() {
        nextLook = NEVER;
        long first = tell();
        nextLook = first;
        LockSupport.parkNanos(this, first == NEVER ? idleNanos : first - now());
        // Nobody has anything to tell it by an interrupt, and with one it would not sleep again.
        boolean unused = Thread.interrupted();
        return first != NEVER;
    }

    private synchronized void begun() {
        runner = Thread.currentThread();
    }

    /** If so, it is ended too: the next one to be added begins anew. */
    private synchronized boolean isIdle() {
        if (!watched.isEmpty()) {
            return false;
        }
        ended();
        return true;
    }

    private synchronized void ended() {
        running = false;
        runner = null;
    }

    /** Tells those whose deadline has passed; gives the first of the others. */
    private long tell() {
        long now = now();
        long first = NEVER;
        for (Iterator<Watched> calls = watched.iterator(); calls.hasNext(); ) {
            Watched call = calls.next();
            if (call.deadline() <= now) {
                calls.remove();
                call.late();
            } else {
                first = Math.min(first, call.deadline());
            }
        }
        return first;
    }

    private long now() {
        return System.nanoTime() - begin;
    }

    /** What has a deadline. */
    interface Watched {

        /** As {@link DeadlineWatch#deadline} gave it. */
        long deadline();

        /** It has passed. */
        void late();
    }

    @Override
    public String toString() {
        return "DeadlineWatch[" + watched.size() + "]";
    }
}

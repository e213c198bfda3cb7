package io.cdsbackup.transport.jdk;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Does an HTTP client's work on the thread of its selector, which is the one that brings it, and lets that thread go on only while
 * there is room for what it reads. java.net.http by itself may read a good deal more than was asked for.
 */
final class Brake implements Executor {

    private final AtomicInteger underWay = new AtomicInteger();
    private volatile @Nullable Taker taker;
    private volatile boolean failed;
    private volatile @Nullable Thread worker;

    @Override
    public void execute(Runnable work) {
        underWay.incrementAndGet();
        worker = Thread.currentThread();
        try {
            Taker slow = taker;
            if (slow != null && slow.thread() != Thread.currentThread()) {
                slow.backlog().awaitRoom();
            }
            work.run();
        } catch (Error error) {
            failed = true;
            throw error;
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** From now on the client reads for this one, from which the current thread takes: that thread is never held. */
    void heed(Backlog backlog) {
        taker = new Taker(backlog, Thread.currentThread());
    }

    void release() {
        taker = null;
    }

    /** Whether the selector's thread is at work, or stuck in it. */
    boolean isAtWork() {
        return underWay.get() > 0;
    }

    /** Whether the selector's thread has ended, or an error may be ending it: its client is of no use any more. */
    boolean isBroken() {
        Thread last = worker;
        return failed || (last != null && !last.isAlive());
    }

    private record Taker(Backlog backlog, Thread thread) {}
}

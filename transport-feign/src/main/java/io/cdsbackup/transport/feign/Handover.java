package io.cdsbackup.transport.feign;

import io.cdsbackup.error.BackupException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Passes an answer from the worker that reads it to the thread that wants it. There are a few buffers, and a worker without
 * one waits: so a slow taker slows the sender, and memory does not grow.
 */
final class Handover {

    private static final int BUFFERS = 4;
    private static final int BUFFER_SIZE = 64 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition delivered = lock.newCondition();
    private final Condition emptied = lock.newCondition();
    private final Deque<Delivery> deliveries = new ArrayDeque<>();
    private final Deque<byte[]> empty = new ArrayDeque<>();
    private int made;
    private @Nullable BackupException stopped;
    private boolean left;

    /**
     * Worker: an empty buffer, waited for until there is one.
     *
     * @return the buffer; empty if nobody wants more
     */
    Optional<byte[]> buffer() {
        lock.lock();
        try {
            while (!isOver()) {
                byte[] buffer = empty.poll();
                if (buffer != null) {
                    return Optional.of(buffer);
                }
                if (made < BUFFERS) {
                    made++;
                    return Optional.of(new byte[BUFFER_SIZE]);
                }
                emptied.awaitUninterruptibly();
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Worker: hands the next thing over; nothing happens if nobody wants it. */
    void deliver(Delivery delivery) {
        lock.lock();
        try {
            deliveries.add(delivery);
            delivered.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Taker: the next delivery.
     *
     * @param patience how long to wait for it
     * @return the delivery; empty if none came in that time
     * @throws BackupException if the download was stopped from outside
     * @throws InterruptedException if the thread was interrupted
     */
    Optional<Delivery> next(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = TimeUnit.NANOSECONDS.convert(patience);
            while (stopped == null && deliveries.isEmpty()) {
                if (nanos <= 0) {
                    return Optional.empty();
                }
                nanos = delivered.awaitNanos(nanos);
            }
            if (stopped != null) {
                throw stopped;
            }
            return Optional.of(deliveries.remove());
        } finally {
            lock.unlock();
        }
    }

    /** Taker: gives a buffer back. */
    void giveBack(byte[] buffer) {
        lock.lock();
        try {
            empty.add(buffer);
            emptied.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Taker: makes sure that it was not stopped before it began.
     *
     * @throws BackupException if it was
     */
    void refuseIfStopped() {
        lock.lock();
        try {
            if (stopped != null) {
                throw stopped;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Anybody: ends it for both, and says why. */
    void stop(BackupException reason) {
        lock.lock();
        try {
            if (stopped == null) {
                stopped = reason;
            }
            delivered.signal();
            emptied.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Taker: wants no more. */
    void leave() {
        lock.lock();
        try {
            left = true;
            emptied.signal();
        } finally {
            lock.unlock();
        }
    }

    private boolean isOver() {
        return left || stopped != null;
    }
}

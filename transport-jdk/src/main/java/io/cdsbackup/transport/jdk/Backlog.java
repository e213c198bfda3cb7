package io.cdsbackup.transport.jdk;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What has come of a download and is not taken yet. Whoever brings it is never held here; whoever is about to read more of it from
 * the network can wait until there is {@linkplain #awaitRoom room}.
 */
final class Backlog {

    /** From this weight on nothing more is read: two pieces of the command's, so that reading and writing go on side by side. */
    static final int ENOUGH_BYTES = 512 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Queue<Arrival> waiting = new ArrayDeque<>();
    /** Of what is waiting, and of the piece that is being taken. */
    private long weight;

    private boolean abandoned;

    void add(Arrival arrival) {
        lock.lock();
        try {
            if (arrival instanceof Arrival.Bytes piece) {
                if (abandoned) {
                    return;
                }
                weight += piece.weight();
            }
            waiting.add(arrival);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes what came first.
     *
     * @param nanos how long to wait for it
     * @return what came; null if nothing did
     */
    @Nullable
    Arrival next(long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty()) {
                if (left <= 0) {
                    return null;
                }
                left = arrived.awaitNanos(left);
            }
            return waiting.remove();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The sink has taken a piece.
     *
     * @param taken its weight
     */
    void taken(long taken) {
        lock.lock();
        try {
            weight -= taken;
            if (weight < ENOUGH_BYTES) {
                room.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until more may be read. It does so for as long as the sink does. */
    void awaitRoom() {
        lock.lock();
        try {
            while (!abandoned && weight >= ENOUGH_BYTES) {
                room.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Nobody wants the bytes any more: they are not kept, and nobody waits for room. How the download ended is still told. */
    void abandon() {
        lock.lock();
        try {
            // First of all: where memory has run out, nothing else may come to pass.
            abandoned = true;
            room.signalAll();
            waiting.removeIf(Arrival.Bytes.class::isInstance);
        } finally {
            lock.unlock();
        }
    }
}

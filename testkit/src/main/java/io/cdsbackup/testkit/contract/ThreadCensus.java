package io.cdsbackup.testkit.contract;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The threads that were started in a group of their own, and so are nobody else's. */
final class ThreadCensus {

    /** What a client may keep for all that use it. */
    static final int A_FEW = 5;

    private static final int MOST = 10_000;
    private static final int JOIN_MILLIS = 10;

    private final ThreadGroup group = new ThreadGroup("contract-threads");

    ThreadGroup group() {
        return group;
    }

    /** Those that keep the JVM alive. One that ends by itself does not. */
    List<Thread> keepingAlive(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        List<Thread> found = notDaemon();
        while (!found.isEmpty() && System.nanoTime() < end) {
            found.forEach(ThreadCensus::join);
            found = notDaemon();
        }
        return found;
    }

    private List<Thread> notDaemon() {
        return alive().stream().filter(thread -> !thread.isDaemon()).toList();
    }

    /**
     * Collects garbage, since a client may end only so (the JDK's before 21), and joins what is left.
     *
     * @return how many are left, as soon as there are no more than the bound, or when waiting has been in vain
     */
    int settledBelow(int bound, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (alive().size() > bound && System.nanoTime() < end) {
            System.gc();
            alive().forEach(ThreadCensus::join);
        }
        return alive().size();
    }

    private List<Thread> alive() {
        Thread[] threads = new Thread[MOST];
        int count = group.enumerate(threads, true);
        return Arrays.stream(threads, 0, count)
                .filter(Objects::nonNull)
                .filter(thread -> !thread.getName().equals(Errand.NAME))
                .toList();
    }

    private static void join(Thread thread) {
        try {
            thread.join(JOIN_MILLIS);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for threads to end", interrupt);
        }
    }
}

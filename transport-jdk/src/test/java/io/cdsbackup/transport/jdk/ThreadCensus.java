package io.cdsbackup.transport.jdk;

import java.util.concurrent.TimeUnit;

/** Counts the threads of HTTP clients once those that are on their way out have gone. */
final class ThreadCensus {

    private static final long GUARD_SECONDS = 30;

    private ThreadCensus() {}

    /**
     * Collects garbage, since before JDK 21 a client ends only so, and joins what is left.
     *
     * @return how many are left, as soon as there are no more than the bound, or when waiting has been in vain
     */
    static int settledBelow(int bound) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(GUARD_SECONDS);
        int left = count();
        while (left > bound && System.nanoTime() < end) {
            System.gc();
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (isOfAClient(thread)) {
                    thread.join(10);
                }
            }
            left = count();
        }
        return left;
    }

    private static int count() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(ThreadCensus::isOfAClient)
                .count();
    }

    private static boolean isOfAClient(Thread thread) {
        return thread.getName().startsWith("HttpClient-") || thread.getName().startsWith("cds-backup-http-");
    }
}

package io.cdsbackup.testkit.contract;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Keeps every thread of the JVM's common pool busy, as parallel streams and futures without an executor do in an
 * application that waits in them. Of threads that only wait, the pool knows nothing, and starts no others for them.
 */
final class BusyCommonPool {

    /** Two cases that hold a part of the pool each would wait for each other. */
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

    private final CountDownLatch released = new CountDownLatch(1);

    private BusyCommonPool() {}

    /** Takes the whole pool, until the case is over. */
    static void in(Bench bench) {
        ONE_AT_A_TIME.acquireUninterruptibly();
        bench.closeLater(ONE_AT_A_TIME::release);
        BusyCommonPool pool = new BusyCommonPool();
        bench.closeLater(pool.released::countDown);
        int threads = Math.max(1, ForkJoinPool.getCommonPoolParallelism());
        CountDownLatch taken = new CountDownLatch(threads);
        for (int at = 0; at < threads; at++) {
            ForkJoinPool.commonPool().execute(() -> pool.hold(taken));
        }
        Thread stirring = new Thread(() -> stir(taken), "stirs-the-common-pool");
        stirring.setDaemon(true);
        bench.closeLater(stirring::interrupt);
        stirring.start();
        bench.await(taken, "the common pool to be busy");
    }

    /**
     * Hands in work that does nothing until every thread is taken. On Java 17, work handed to a pool with an idle thread is now
     * and then left lying, with nobody told of it, until more comes in by another thread's queue.
     */
    private static void stir(CountDownLatch taken) {
        try {
            while (!taken.await(10, TimeUnit.MILLISECONDS)) {
                Thread other = new Thread(() -> ForkJoinPool.commonPool().execute(() -> {}), "another-queue");
                other.start();
                other.join();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void hold(CountDownLatch taken) {
        taken.countDown();
        try {
            released.await();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}

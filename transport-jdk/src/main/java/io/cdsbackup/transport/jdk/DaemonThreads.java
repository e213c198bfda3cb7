package io.cdsbackup.transport.jdk;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of one transport that send. Daemons, as many as are busy, gone soon after. */
final class DaemonThreads implements ThreadFactory {

    private static final long IDLE_SECONDS = 5;

    private final AtomicInteger made = new AtomicInteger();

    static ExecutorService pool() {
        ThreadFactory threads = new DaemonThreads();
        // A call that begins while the transport closes is told so by its exchange, which must not be lost.
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                threads,
                (late, pool) -> threads.newThread(late).start());
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "cds-backup-http-" + made.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}

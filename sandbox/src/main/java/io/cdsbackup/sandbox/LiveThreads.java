package io.cdsbackup.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Makes a door's threads, daemons all, and knows those that have not ended. */
final class LiveThreads implements ThreadFactory {

    private final String name;
    private final Set<Thread> live = ConcurrentHashMap.newKeySet();

    LiveThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(() -> tracked(work), name);
        thread.setDaemon(true);
        live.add(thread);
        return thread;
    }

    private void tracked(Runnable work) {
        try {
            work.run();
        } finally {
            live.remove(Thread.currentThread());
        }
    }

    boolean awaitEnd(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (Thread thread : List.copyOf(live)) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left > 0) {
                thread.join(left);
            }
        }
        return live.isEmpty();
    }
}

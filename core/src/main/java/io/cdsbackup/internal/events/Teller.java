package io.cdsbackup.internal.events;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Tells one listener what happens, on a thread of its own that starts with the first news. Nobody who has news waits, and what
 * the listener throws stays here. What moves all the time is no news: it is looked at now and then, so that those who move it
 * pay nothing for being watched. Safe for use by several threads.
 */
public final class Teller {

    private static final Logger LOG = System.getLogger(Teller.class.getName());
    private static final long LOOK_MILLIS = 100;
    private static final long PATIENCE_MILLIS = 1000;
    /** Far more than a listener that works has before it. */
    private static final int MOST_UNTOLD = 1024;

    private final String what;
    private final Thread thread;
    private final BlockingQueue<Runnable> untold = new LinkedBlockingQueue<>(MOST_UNTOLD);
    private final Set<Runnable> watched = new CopyOnWriteArraySet<>();
    private final AtomicLong leftOut = new AtomicLong();
    private final CompletableFuture<@Nullable Void> allTold = new CompletableFuture<>();
    private volatile boolean started;
    private volatile boolean ended;
    private volatile boolean leftBehind;
    private boolean failedBefore;

    /**
     * A teller with nothing to tell yet.
     *
     * @param what such as "A download listener", for the log
     * @param threadName the thread's name
     * @param loader the context class loader of the thread
     */
    public Teller(String what, String threadName, @Nullable ClassLoader loader) {
        this.what = what;
        // It outlives the call that starts it, and is to keep nothing of that one's thread: no locals, no class loader.
        this.thread = new Thread(null, this::work, threadName, 0, false);
        thread.setContextClassLoader(loader);
        thread.setDaemon(true);
    }

    /**
     * Has something told, after a look at what is watched.
     *
     * @param news tells it
     * @return whether it will be; false if the listener is too far behind, or all has ended
     */
    public boolean tell(Runnable news) {
        if (!started && !start()) {
            return false;
        }
        if (ended) {
            return false;
        }
        if (!untold.offer(news)) {
            leftOut.incrementAndGet();
            return false;
        }
        return true;
    }

    /**
     * Looks at something now and then, and before all news.
     *
     * @param look tells what has moved since the last look, if anything has
     */
    public void watch(Runnable look) {
        watched.add(look);
        // The thread may wait for news alone.
        tell(() -> {});
    }

    /**
     * Looks no more.
     *
     * @param look what was looked at
     */
    public void unwatch(Runnable look) {
        watched.remove(look);
    }

    /**
     * Waits until all is told that there is, but not for long: a listener that takes longer is left behind.
     *
     * @param tellers those who have no more news
     */
    public static void end(Collection<Teller> tellers) {
        CompletableFuture<?>[] all = tellers.stream().map(Teller::end).toArray(CompletableFuture<?>[]::new);
        // Whoever was interrupted may end in good order all the same, and finds the flag as it was.
        boolean interrupted = Thread.interrupted();
        try {
            CompletableFuture.allOf(all).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            for (Teller done : tellers) {
                done.join();
            }
        } catch (InterruptedException now) {
            interrupted = true;
        } catch (ExecutionException | TimeoutException notAll) {
            // Seen below.
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        tellers.forEach(Teller::leaveBehind);
    }

    private synchronized boolean start() {
        if (!started && !ended) {
            try {
                thread.start();
                started = true;
            } catch (OutOfMemoryError noThread) {
                // Whoever has news goes on: there may be threads enough for what he does.
                ended = true;
                LOG.log(Level.WARNING, what + " is told nothing: the machine has no thread for it");
            }
        }
        return started;
    }

    private synchronized CompletableFuture<@Nullable Void> end() {
        ended = true;
        // Wakes a thread that waits for news.
        untold.offer(() -> {});
        // Nobody waits for himself: a listener may close the client that it listens to.
        return started && Thread.currentThread() != thread ? allTold : CompletableFuture.completedFuture(null);
    }

    // Of a thread that has nothing left to do.
    private void join() throws InterruptedException {
        if (Thread.currentThread() != thread) {
            thread.join();
        }
    }

    private void leaveBehind() {
        if (started && !allTold.isDone() && Thread.currentThread() != thread) {
            leftBehind = true;
            LOG.log(Level.WARNING, what + " is still at work after the end; it is left behind" + leftOut());
            thread.interrupt();
        }
    }

    private String leftOut() {
        return leftOut.get() + untold.size() == 0 ? "" : ", with " + (leftOut.get() + untold.size()) + " things untold";
    }

    private void work() {
        try {
            while (!leftBehind && !(ended && untold.isEmpty())) {
                Runnable news = next();
                watched.forEach(this::safely);
                if (news != null) {
                    safely(news);
                }
                long missed = leftOut.getAndSet(0);
                if (missed > 0) {
                    LOG.log(Level.DEBUG, what + " does not keep up; it was not told " + missed + " things");
                }
            }
        } finally {
            allTold.complete(null);
        }
    }

    private @Nullable Runnable next() {
        try {
            return watched.isEmpty() ? untold.take() : untold.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ofTheListener) {
            // It interrupted its own thread, or is left behind; the loop knows.
            return null;
        }
    }

    // Whatever it is: an error of a listener's class that cannot be linked, or of its endless recursion, is no reason
    // to
    // tell
    // it nothing any more, and nobody else could make anything of it.
    private void safely(Runnable told) {
        if (leftBehind) {
            return;
        }
        try {
            told.run();
        } catch (Throwable ofTheListener) {
            LOG.log(failedBefore ? Level.DEBUG : Level.WARNING, what + " failed", ofTheListener);
            failedBefore = true;
        }
    }
}

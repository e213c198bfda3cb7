package io.cdsbackup.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A thread that does what it cannot go on with yet. */
final class Held {

    private static final long GUARD_SECONDS = 20;

    private final Thread thread;
    private final Thread.State state;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    private Held(Runnable work, Thread.State state) {
        this.state = state;
        this.thread = new Thread(() -> run(work), "held");
        thread.setDaemon(true);
    }

    /** Begins the work, and waits until it is held up in this state. */
    static Held in(Runnable work, Thread.State state) {
        Held held = new Held(work, state);
        held.thread.start();
        held.awaitState();
        return held;
    }

    /** It has had every chance to go on, and waits again. */
    void isStillHeld() {
        awaitState();
        assertThat(done).isNotDone();
    }

    void interrupt() {
        thread.interrupt();
    }

    void goesOn() throws Exception {
        done.get(GUARD_SECONDS, TimeUnit.SECONDS);
    }

    private void awaitState() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(GUARD_SECONDS);
        while (thread.getState() != state) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not held, but " + thread.getState());
            }
            Thread.onSpinWait();
        }
    }

    private void run(Runnable work) {
        try {
            work.run();
            done.complete(null);
        } catch (RuntimeException | Error failed) {
            done.completeExceptionally(failed);
        }
    }
}

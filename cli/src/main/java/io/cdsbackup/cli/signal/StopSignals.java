package io.cdsbackup.cli.signal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Turns signals into an orderly stop of one thread. A signal that was ignored when the process started (as under
 * {@code nohup}) stays ignored: the JVM sees to that.
 */
public final class StopSignals {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StopRequest request;
    private final Thread worker;
    private final Consumer<StopSignal> abandon;
    private final CountDownLatch finished = new CountDownLatch(1);

    StopSignals(StopRequest request, Thread worker, Consumer<StopSignal> abandon) {
        this.request = request;
        this.worker = worker;
        this.abandon = abandon;
    }

    /**
     * Listens to signals from now on.
     *
     * @param request where to note the first signal
     * @param worker the thread to interrupt then
     * @param abandon what ends the process when the thread does not stop in time, or a second signal comes
     * @return the listener, to be told when the thread has finished
     */
    public static StopSignals listen(StopRequest request, Thread worker, Consumer<StopSignal> abandon) {
        StopSignals signals = new StopSignals(request, worker, abandon);
        for (StopSignal signal : StopSignal.values()) {
            SignalTrap.set(signal.name(), () -> signals.received(signal));
        }
        return signals;
    }

    /** The thread has said its last word; signals need not end it any more. */
    public void finished() {
        finished.countDown();
    }

    void received(StopSignal signal) {
        if (!request.receive(signal)) {
            abandon.accept(request.received().orElse(signal));
            return;
        }
        worker.interrupt();
        if (!finishedInTime()) {
            abandon.accept(signal);
        }
    }

    private boolean finishedInTime() {
        try {
            return finished.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopWaiting) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

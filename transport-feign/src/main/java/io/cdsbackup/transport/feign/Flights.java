package io.cdsbackup.transport.feign;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The workers of one transport, and the exchanges that they are at. Daemons all, gone soon after there is nothing to do. */
final class Flights implements AutoCloseable {

    private static final long IDLE_SECONDS = 5;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Flights::daemon);
    private final Map<Flight, Runnable> inFlight = new ConcurrentHashMap<>();
    private boolean closed;

    /**
     * Starts an exchange.
     *
     * @param readTimeout how long the client may wait for a byte by itself
     * @param work what the worker does
     * @param whenClosed tells whoever waits that the transport was closed
     * @return the exchange
     * @throws io.cdsbackup.error.TransportClosedException if the transport was closed already
     */
    synchronized Flight launch(Duration readTimeout, Consumer<Flight> work, Runnable whenClosed) {
        if (closed) {
            throw Failure.closed();
        }
        Flight flight = new Flight(this::reap, readTimeout);
        inFlight.put(flight, whenClosed);
        workers.execute(() -> {
            try {
                flight.fly(work);
            } finally {
                inFlight.remove(flight);
            }
        });
        return flight;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Ends all exchanges for those who wait for them, and lets the workers end. Waits for nothing. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        inFlight.forEach((flight, whenClosed) -> {
            whenClosed.run();
            flight.leave();
        });
        synchronized (this) {
            workers.shutdown();
        }
    }

    /** After the close there is nobody to reap: the close has left all flights by then. */
    private void reap(Runnable reaping) {
        synchronized (this) {
            if (!workers.isShutdown()) {
                workers.execute(reaping);
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "cds-backup-feign-" + COUNT.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}

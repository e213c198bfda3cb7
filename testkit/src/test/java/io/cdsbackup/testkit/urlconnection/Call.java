package io.cdsbackup.testkit.urlconnection;

import io.cdsbackup.error.BackupException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call. What blocks runs on a daemon thread; its caller waits for it no longer than he may, and leaves when he is
 * interrupted or somebody stops the call.
 */
final class Call {

    private final Workers workers;
    private final HttpURLConnection connection;
    private final String peer;
    private final AtomicReference<@Nullable Supplier<? extends BackupException>> stopped = new AtomicReference<>();
    private volatile boolean connected;
    private volatile @Nullable Future<?> step;

    Call(Workers workers, HttpURLConnection connection, URI uri) {
        this.workers = workers;
        this.connection = connection;
        this.peer = Failure.peer(uri);
    }

    /** Has a daemon thread do this, and waits for it. */
    <T> T within(Duration limit, Callable<T> work) {
        if (Thread.currentThread().isInterrupted()) {
            throw Failure.interrupted(peer);
        }
        checkWanted();
        Future<T> running = workers.submit(() -> {
            try {
                return work.call();
            } finally {
                if (stopped.get() != null) {
                    connection.disconnect();
                }
            }
        });
        step = running;
        try {
            checkWanted();
            return running.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw Failure.late(peer, limit);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw Failure.interrupted(peer);
        } catch (CancellationException | ExecutionException failed) {
            checkWanted();
            throw Failure.of(failed.getCause(), peer, connected);
        }
    }

    /** Sends the request and reads the head. Blocks. */
    Answer answer(byte @Nullable [] body) throws IOException {
        connection.connect();
        connected = true;
        checkWanted();
        if (body != null) {
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
        }
        return Answer.of(connection);
    }

    void checkWanted() {
        Supplier<? extends BackupException> reason = stopped.get();
        if (reason != null) {
            throw reason.get();
        }
    }

    /** Ends the call, from any thread, and blocks none: to disconnect waits for a read that is under way. */
    void stop(Supplier<? extends BackupException> reason) {
        if (stopped.compareAndSet(null, reason)) {
            Future<?> running = step;
            if (running != null) {
                running.cancel(false);
            }
            Workers.daemon(connection::disconnect).start();
        }
    }
}

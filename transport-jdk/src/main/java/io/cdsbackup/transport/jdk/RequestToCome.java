package io.cdsbackup.transport.jdk;

import java.net.http.HttpRequest;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A request that its caller still makes, while the thread that is to send it wakes up: the one takes about as long as the other. */
final class RequestToCome implements Callable<HttpRequest> {

    /** Some ten microseconds at most, once it is compiled. */
    private static final int SPINS = 200;

    private final CompletableFuture<HttpRequest> request = new CompletableFuture<>();

    /** There it is. */
    void made(HttpRequest made) {
        request.complete(made);
    }

    /** Waits for it. */
    @Override
    public HttpRequest call() throws InterruptedException, ExecutionException {
        // It is some microseconds away. To sleep for them, and be woken again, would take longer.
        for (int i = 0; i < SPINS && !request.isDone(); i++) {
            Thread.onSpinWait();
        }
        return request.get();
    }
}

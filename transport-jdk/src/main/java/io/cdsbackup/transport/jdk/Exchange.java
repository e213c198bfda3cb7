package io.cdsbackup.transport.jdk;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * One request and what comes of it, waited for by a thread of ours. {@link HttpClient#sendAsync} would do without that
 * thread, but it tells how it ended on the JVM's common pool: where an application's own work fills that, nobody would
 * hear of it.
 */
final class Exchange<T> {

    /** Some ten microseconds at most. */
    private static final int SPINS = 200;

    private final CompletableFuture<HttpRequest> request = new CompletableFuture<>();
    private final CompletableFuture<HttpResponse<T>> outcome = new CompletableFuture<>();
    private final Future<?> waiting;

    private Exchange(ExecutorService threads, HttpClient client, HttpResponse.BodyHandler<T> body) {
        this.waiting = threads.submit(() -> exchange(client, body));
    }

    /** Wakes a thread for a request that is yet to be made, which takes about as long. */
    static <T> Exchange<T> begun(ExecutorService threads, HttpClient client, HttpResponse.BodyHandler<T> body) {
        return new Exchange<>(threads, client, body);
    }

    /** Sends the request, unless it is cancelled by now. */
    void send(HttpRequest made) {
        request.complete(made);
    }

    /** The answer, or what was thrown instead of one. */
    CompletableFuture<HttpResponse<T>> outcome() {
        return outcome;
    }

    /** Ends it, with its connection. Once it is done, this does nothing. */
    void cancel() {
        if (outcome.cancel(false)) {
            // An interrupt of HttpClient.send closes the connection that it waits for.
            waiting.cancel(true);
        }
    }

    private HttpRequest request() throws InterruptedException, ExecutionException {
        // It is some microseconds away. To sleep for them, and be woken again, would take longer.
        for (int i = 0; i < SPINS && !request.isDone(); i++) {
            Thread.onSpinWait();
        }
        return request.get();
    }

    private void exchange(HttpClient client, HttpResponse.BodyHandler<T> body) {
        try {
            outcome.complete(client.send(request(), body));
        } catch (InterruptedException | ExecutionException cancelled) {
            outcome.cancel(false);
        } catch (IOException failed) {
            // What send throws is wrapped once, in the thread that asked.
            outcome.completeExceptionally(failed.getCause() == null ? failed : failed.getCause());
        } catch (RuntimeException | Error failed) {
            outcome.completeExceptionally(failed);
        }
    }
}

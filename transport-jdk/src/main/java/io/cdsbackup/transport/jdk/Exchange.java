package io.cdsbackup.transport.jdk;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * One request and what comes of it, sent by a thread of ours, which waits for it. {@link HttpClient#sendAsync} would do without
 * that thread, but it tells how it ended on the JVM's common pool: where an application's own work fills that, nobody would
 * hear of it.
 */
final class Exchange<T> {

    private final CompletableFuture<HttpResponse<T>> outcome = new CompletableFuture<>();
    private final Executor threads;
    private final FutureTask<?> work;

    /** Refers to the client until it is done, and no longer: before JDK 21 a client ends only when nothing refers to it. */
    Exchange(Executor threads, HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> body) {
        this.threads = threads;
        this.work = new FutureTask<>(() -> exchange(client, request, body), null);
    }

    /** Sends the request, unless it is cancelled by now. To be called once. */
    void send() {
        threads.execute(work);
    }

    /** The answer, or what was thrown instead of one. */
    CompletableFuture<HttpResponse<T>> outcome() {
        return outcome;
    }

    /** Ends it, with its connection. Once it is done, this does nothing. */
    void cancel() {
        if (outcome.cancel(false)) {
            // An interrupt of HttpClient.send closes the connection that it waits for.
            work.cancel(true);
        }
    }

    private void exchange(HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            outcome.complete(client.send(request, body));
        } catch (InterruptedException cancelled) {
            outcome.cancel(false);
        } catch (IOException failed) {
            // What send throws is wrapped once, in the thread that asked.
            outcome.completeExceptionally(failed.getCause() == null ? failed : failed.getCause());
        } catch (RuntimeException | Error failed) {
            outcome.completeExceptionally(failed);
        }
    }
}

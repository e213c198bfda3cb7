package io.cdsbackup.transport.jdk;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A request that a thread of ours sends: its caller can turn away from it at any time, whatever the name service does, or the
 * client that somebody else made.
 */
final class HandedExchange implements ApiExchange {

    private final RequestToCome request = new RequestToCome();
    private final Exchange<byte[]> exchange;

    private HandedExchange(Executor threads, HttpClient client, HttpResponse.BodyHandler<byte[]> body) {
        this.exchange = new Exchange<>(threads, client, request, body);
    }

    /** Wakes the thread up. */
    static HandedExchange begun(Executor threads, HttpClient client, HttpResponse.BodyHandler<byte[]> body) {
        HandedExchange begun = new HandedExchange(threads, client, body);
        begun.exchange.send();
        return begun;
    }

    @Override
    public HttpResponse<byte[]> answer(HttpRequest made, Duration limit)
            throws InterruptedException, TimeoutException, ExecutionException {
        // As java.net.http does where the caller sends: what nobody waits for is not sent.
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        request.made(made);
        return exchange.outcome().get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
    }

    @Override
    public void cancel() {
        exchange.cancel();
    }
}

package io.cdsbackup.transport.jdk;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A request that a thread of ours sends: its caller can turn away from it at any time, whatever the name service does, or the
 * client that somebody else made.
 */
record HandedExchange(Exchange<byte[]> exchange) implements ApiExchange {

    @Override
    public HttpResponse<byte[]> answer(Duration limit)
            throws InterruptedException, TimeoutException, ExecutionException {
        // As java.net.http does where the caller sends: what nobody waits for is not sent.
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        exchange.send();
        try {
            return exchange.outcome().get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } finally {
            exchange.cancel();
        }
    }

    @Override
    public void cancel() {
        exchange.cancel();
    }
}

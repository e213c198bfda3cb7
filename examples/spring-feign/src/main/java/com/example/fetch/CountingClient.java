package com.example.fetch;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** The application's own client. It keeps no address: those of downloads are secrets. */
public final class CountingClient implements Client {

    private final Client wire;
    private final AtomicInteger requests = new AtomicInteger();

    CountingClient(Client wire) {
        this.wire = wire;
    }

    /**
     * How many requests it has sent.
     *
     * @return the number
     */
    public int requests() {
        return requests.get();
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        requests.incrementAndGet();
        return wire.execute(request, options);
    }
}

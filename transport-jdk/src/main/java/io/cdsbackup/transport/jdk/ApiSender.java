package io.cdsbackup.transport.jdk;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Chooses the thread that sends an API request. */
final class ApiSender implements AutoCloseable {

    private final Executor threads;
    private final DeadlineWatch watch;
    private final @Nullable KnownHost known;

    private ApiSender(Executor threads, @Nullable KnownHost known) {
        this.threads = threads;
        this.watch = DeadlineWatch.on(threads);
        this.known = known;
    }

    /** By these threads alone: the client may do what blocks a thread, such as to ask a selector of proxies. */
    static ApiSender by(Executor threads) {
        return new ApiSender(threads, null);
    }

    /** By the caller's thread for a host that is known, by these threads for others. */
    static ApiSender byCallers(Executor threads, KnownHost known) {
        return new ApiSender(threads, known);
    }

    /** The exchange of a request, to be sent by the thread that asks for it. */
    ApiExchange exchange(HttpClient client, HttpRequest request, HttpResponse.BodyHandler<byte[]> body) {
        KnownHost names = known;
        if (names == null) {
            return new HandedExchange(new Exchange<>(threads, client, request, body));
        }
        String host = request.uri().getHost();
        if (names.is(host)) {
            return new DirectExchange(client, request, body, watch);
        }
        Executor lookingUp = work -> threads.execute(() -> {
            try {
                names.lookUp(host);
            } finally {
                // What went wrong goes wrong there again, and is told.
                work.run();
            }
        });
        return new HandedExchange(new Exchange<>(lookingUp, client, request, body));
    }

    @Override
    public void close() {
        watch.close();
    }

    @Override
    public String toString() {
        return "ApiSender";
    }
}

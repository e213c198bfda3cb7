package io.cdsbackup.transport.jdk;

import io.cdsbackup.error.TransportClosedException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The one HTTP client of all API calls, for as long as the transport is open. */
final class ApiClient implements AutoCloseable {

    /** Forgotten on closing: before JDK 21 a client ends only when nothing refers to it any more. */
    private final AtomicReference<@Nullable HttpClient> client;

    private final boolean lent;
    private final OpenCalls calls;
    private final ApiSender sender;

    private ApiClient(HttpClient client, boolean lent, OpenCalls calls, ApiSender sender) {
        this.client = new AtomicReference<>(client);
        this.lent = lent;
        this.calls = calls;
        this.sender = sender;
    }

    /**
     * A client of our own. It does its work on its selector's thread, not on a pool's, which would have to wake up for each
     * answer: the work is short. It blocks only where a call is tried again by the client itself, whose host is then looked up
     * there.
     */
    static ApiClient own(ClientRecipe recipe) {
        OpenCalls calls = OpenCalls.by(recipe);
        return new ApiClient(recipe.client(Runnable::run), false, calls, sender(recipe, calls));
    }

    /** A client of somebody else's, which stays open. */
    static ApiClient lent(HttpClient client) {
        OpenCalls calls = OpenCalls.by(client);
        return new ApiClient(client, true, calls, ApiSender.by(calls.threads()));
    }

    private static ApiSender sender(ClientRecipe recipe, OpenCalls calls) {
        // With a proxy it is the proxy's name that is looked up.
        return recipe.isProxied()
                ? ApiSender.by(calls.threads())
                : ApiSender.byCallers(calls.threads(), KnownHost.ofThisJvm());
    }

    OpenCalls calls() {
        return calls;
    }

    /**
     * The exchange of a call that has been entered, to be sent by the thread that asks for it.
     *
     * @throws TransportClosedException if the transport is closed
     */
    ApiExchange exchange(HttpRequest request, HttpResponse.BodyHandler<byte[]> body) {
        HttpClient open = client.get();
        if (open == null) {
            throw OpenCalls.closed();
        }
        return sender.exchange(open, request, body);
    }

    @Override
    public void close() {
        HttpClient open = client.getAndSet(null);
        if (open == null) {
            return;
        }
        calls.close();
        sender.close();
        if (!lent) {
            ClientShutdown.now(open);
        }
    }

    @Override
    public String toString() {
        return "ApiClient[" + calls + "]";
    }
}

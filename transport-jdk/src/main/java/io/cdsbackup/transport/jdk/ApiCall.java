package io.cdsbackup.transport.jdk;

import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One API call, waited for on the caller's thread. */
final class ApiCall implements OpenCalls.OpenCall {

    private final ApiClient client;
    private final OpenCalls calls;
    private final TransportRequest request;
    /** Of the answer, once its head is there. */
    private volatile @Nullable HttpFields answered;

    private volatile @Nullable ApiExchange exchange;

    ApiCall(ApiClient client, TransportRequest request) {
        this.client = client;
        this.calls = client.calls();
        this.request = request;
    }

    TransportResponse answer() {
        URI uri = Requests.checked(request.uri());
        Route route = calls.route(uri);
        if (Thread.currentThread().isInterrupted()) {
            throw Failure.interrupted(route);
        }
        ApiExchange sent = client.exchange(httpRequest(uri, route), this::body);
        exchange = sent;
        try {
            // Whoever closes it from here on sees the exchange, and ends it.
            if (calls.isClosed()) {
                throw OpenCalls.closed();
            }
            return response(answer(sent, route), route);
        } finally {
            // It refers to the client, and a connection that is kept refers to us: before JDK 21 neither would ever
            // end.
            exchange = null;
        }
    }

    private HttpResponse<byte[]> answer(ApiExchange sent, Route route) {
        try {
            return sent.answer(request.deadline());
        } catch (TimeoutException late) {
            throw Failure.timedOut(route, request.deadline(), answered != null ? "Not the whole answer" : "No answer");
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw Failure.interrupted(route);
        } catch (CancellationException | ExecutionException failed) {
            if (calls.isClosed()) {
                throw OpenCalls.closed();
            }
            throw Failure.of(failed, route, answered != null);
        }
    }

    @Override
    public void transportClosed() {
        ApiExchange sent = exchange;
        if (sent != null) {
            sent.cancel();
        }
    }

    private HttpRequest httpRequest(URI uri, Route route) {
        HttpRequest.Builder builder = Requests.to(uri, request.fields(), calls.proxyPassword(route));
        return switch (request.method()) {
            case GET -> builder.GET().build();
            case POST ->
                builder.POST(HttpRequest.BodyPublishers.ofByteArray(
                                request.body().orElseGet(() -> new byte[0])))
                        .build();
        };
    }

    private HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo head) {
        HttpFields fields = HttpFields.of(head.headers().map());
        answered = fields;
        return new CappedBody(ContentCoding.of(fields).wireLimit(request.maxBodyBytes()));
    }

    private TransportResponse response(HttpResponse<byte[]> answer, Route route) {
        int status = answer.statusCode();
        if (Failure.isProxyPasswordWanted(status, route)) {
            throw Failure.proxyPasswordWanted(route);
        }
        if (status < 100 || status > 999) {
            throw new ConnectionLostException(ErrorDetail.of("The answer of " + route + " has no HTTP status"));
        }
        // A refused tunnel has neither a head that was told nor a body.
        HttpFields fields = Objects.requireNonNullElseGet(
                answered, () -> HttpFields.of(answer.headers().map()));
        ContentCoding coding = ContentCoding.of(fields);
        byte[] body = Objects.requireNonNullElseGet(answer.body(), () -> new byte[0]);
        return TransportResponse.of(
                status, coding.decoded(fields), coding.decoded(body, request.maxBodyBytes(), status));
    }
}

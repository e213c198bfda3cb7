package io.cdsbackup.transport.jdk;

import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One API call, waited for on the caller's thread. It hears of the answer as soon as the last byte is there, from the
 * HTTP client's thread that read it; the thread that sent it has yet to wake up by then.
 */
final class ApiCall implements ClientLease.OpenCall {

    private final ClientLease lease;
    private final TransportRequest request;
    private final Route route;
    private volatile boolean answered;
    private volatile @Nullable Exchange<byte[]> exchange;
    private final CompletableFuture<Received> outcome = new CompletableFuture<>();

    ApiCall(ClientLease lease, TransportRequest request) {
        this.lease = lease;
        this.request = request;
        this.route = lease.route(Requests.checked(request.uri()));
    }

    TransportResponse answer() {
        if (Thread.currentThread().isInterrupted()) {
            throw Failure.interrupted(route);
        }
        Exchange<byte[]> sent = lease.begin(httpRequest(), this::body);
        exchange = sent;
        // What was not heard of before: a failure, a 204, the proxy's refusal to open a tunnel.
        CompletableFuture<?> unused = sent.outcome().whenComplete(this::ended);
        try {
            if (lease.isClosed()) {
                throw ClientLease.closed();
            }
            return response(outcome.get(TimeUnit.NANOSECONDS.convert(request.deadline()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            throw Failure.timedOut(route, request.deadline(), answered ? "Not the whole answer" : "No answer");
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw Failure.interrupted(route);
        } catch (CancellationException | ExecutionException failed) {
            if (lease.isClosed()) {
                throw ClientLease.closed();
            }
            throw Failure.of(failed, route, answered);
        } finally {
            if (!isWhole()) {
                sent.cancel();
            }
        }
    }

    /** Whether the answer is there, and its connection free for the next call: nothing of it may be ended any more. */
    private boolean isWhole() {
        return outcome.isDone() && !outcome.isCompletedExceptionally();
    }

    private void ended(@Nullable HttpResponse<byte[]> answer, @Nullable Throwable failure) {
        if (outcome.isDone()) {
            return;
        }
        if (answer != null) {
            byte[] none = {};
            byte[] body = answer.body();
            HttpFields fields = HttpFields.of(answer.headers().map());
            outcome.complete(new Received(answer.statusCode(), fields, body == null ? none : body));
        } else if (failure != null) {
            outcome.completeExceptionally(failure);
        }
    }

    @Override
    public void transportClosed() {
        Exchange<byte[]> sent = exchange;
        if (sent != null) {
            sent.cancel();
        }
    }

    private HttpRequest httpRequest() {
        URI uri = request.uri();
        HttpRequest.Builder builder = Requests.to(uri, request.fields(), lease.proxyPassword(route));
        return switch (request.method()) {
            case GET -> builder.GET().build();
            case POST ->
                builder.POST(HttpRequest.BodyPublishers.ofByteArray(
                                request.body().orElseGet(() -> new byte[0])))
                        .build();
        };
    }

    private HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo head) {
        answered = true;
        HttpFields fields = HttpFields.of(head.headers().map());
        return new CappedBody(ContentCoding.of(fields).wireLimit(request.maxBodyBytes()), body -> {
            // With a 204 its connection is not free yet.
            if (head.statusCode() != 204) {
                outcome.complete(new Received(head.statusCode(), fields, body));
            }
        });
    }

    private TransportResponse response(Received answer) {
        int status = answer.status();
        if (Failure.isProxyPasswordWanted(status, route)) {
            throw Failure.proxyPasswordWanted(route);
        }
        if (status < 100 || status > 999) {
            throw new ConnectionLostException(ErrorDetail.of("The answer of " + route + " has no HTTP status"));
        }
        return answer.decoded(request.maxBodyBytes());
    }
}

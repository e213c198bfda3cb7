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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One API call, waited for on the caller's thread. */
final class ApiCall implements ClientLease.OpenCall {

    private final ClientLease lease;
    private final TransportRequest request;
    private final Route route;
    private volatile boolean answered;
    private volatile @Nullable Exchange<byte[]> exchange;

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
        try {
            if (lease.isClosed()) {
                throw ClientLease.closed();
            }
            return response(sent.outcome().get(TimeUnit.NANOSECONDS.convert(request.deadline()), TimeUnit.NANOSECONDS));
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
            sent.cancel();
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
        return new CappedBody(ContentCoding.of(fields).wireLimit(request.maxBodyBytes()));
    }

    private TransportResponse response(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (Failure.isProxyPasswordWanted(status, route)) {
            throw Failure.proxyPasswordWanted(route);
        }
        if (status < 100 || status > 999) {
            throw new ConnectionLostException(ErrorDetail.of("The answer of " + route + " has no HTTP status"));
        }
        HttpFields fields = HttpFields.of(answer.headers().map());
        ContentCoding coding = ContentCoding.of(fields);
        byte[] body = coding.decoded(answer.body(), request.maxBodyBytes(), status);
        return TransportResponse.of(status, coding.decoded(fields), body);
    }
}

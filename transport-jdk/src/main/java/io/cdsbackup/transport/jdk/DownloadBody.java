package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.DownloadHead;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/**
 * Hands on what arrives, and asks for nothing: the one who takes it does, once it has seen the head. The end of the body is told by
 * the exchange's future, which ends with the body.
 */
final class DownloadBody implements HttpResponse.BodySubscriber<Void> {

    private final DownloadHead head;
    private final Consumer<Arrival> arrivals;
    private final CompletableFuture<Void> body = new CompletableFuture<>();

    DownloadBody(DownloadHead head, Consumer<Arrival> arrivals) {
        this.head = head;
        this.arrivals = arrivals;
    }

    @Override
    public CompletionStage<Void> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        arrivals.accept(new Arrival.Head(head, subscription));
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        arrivals.accept(new Arrival.Bytes(buffers));
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(null);
    }
}

package io.cdsbackup.transport.jdk;

import io.cdsbackup.error.AnswerTooLargeException;
import io.cdsbackup.error.ErrorDetail;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects a body, and gives up at the first byte over the limit. */
final class CappedBody implements HttpResponse.BodySubscriber<byte[]> {

    private final long limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    /**
     * A subscriber for one body.
     *
     * @param limit how many bytes to take
     */
    CappedBody(long limit) {
        this.limit = limit;
    }

    static AnswerTooLargeException tooLarge(long limit) {
        return new AnswerTooLargeException(ErrorDetail.of("The answer is longer than " + limit + " bytes")
                .withHint("Look for a proxy or a gateway between this machine and the service."));
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        Flow.Subscription source = subscription;
        if (source == null || body.isDone()) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            if (buffer.remaining() > limit - bytes.size()) {
                source.cancel();
                body.completeExceptionally(tooLarge(limit));
                return;
            }
            byte[] chunk = new byte[buffer.remaining()];
            buffer.get(chunk);
            bytes.writeBytes(chunk);
        }
        source.request(1);
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        // Does nothing behind a limit that was passed, whose end comes too.
        body.complete(bytes.toByteArray());
    }
}

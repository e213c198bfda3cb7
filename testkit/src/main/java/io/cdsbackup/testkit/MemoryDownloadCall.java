package io.cdsbackup.testkit;

import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadSink;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** One download from memory, pushed in small pieces, so that a sink can end it and a test can cancel it between two. */
final class MemoryDownloadCall implements DownloadCall {

    private static final int PIECE_BYTES = 16 * 1024;

    private final Lifetime lifetime;
    private final Supplier<DownloadReply> reply;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean cancelled;

    MemoryDownloadCall(Lifetime lifetime, Supplier<DownloadReply> reply) {
        this.lifetime = lifetime;
        this.reply = reply;
    }

    @Override
    public void run(DownloadSink sink) {
        if (started.getAndSet(true)) {
            throw new IllegalStateException("A download call is run once");
        }
        goOn();
        DownloadReply answer = reply.get();
        if (sink.head(answer.head()) && pushed(answer.body().duplicate(), sink) && answer.failure() != null) {
            throw answer.failure();
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    /** Pushes all pieces; false if the sink had enough. */
    private boolean pushed(ByteBuffer body, DownloadSink sink) {
        while (body.hasRemaining()) {
            goOn();
            int length = Math.min(PIECE_BYTES, body.remaining());
            ByteBuffer piece = body.slice(body.position(), length);
            body.position(body.position() + length);
            if (!sink.bytes(piece)) {
                return false;
            }
        }
        goOn();
        return true;
    }

    private void goOn() {
        if (cancelled) {
            throw new DownloadCancelledException(ErrorDetail.of("The download was cancelled"));
        }
        lifetime.check();
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(ErrorDetail.of("The thread was interrupted during a download"));
        }
    }
}

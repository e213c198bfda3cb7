package io.cdsbackup.testkit.urlconnection;

import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadSink;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** One download. The sink is fed by the thread that runs it, so that nothing calls it any more once that has left. */
final class UrlConnectionDownload implements DownloadCall {

    private static final int PIECE = 1 << 16;

    private final Workers workers;
    private final Call call;
    private final Duration stallTimeout;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean ended;

    UrlConnectionDownload(Workers workers, Call call, Duration stallTimeout) {
        this.workers = workers;
        this.call = call;
        this.stallTimeout = stallTimeout;
    }

    @Override
    public void run(DownloadSink sink) {
        if (started.getAndSet(true)) {
            throw new IllegalStateException("A download call runs once");
        }
        workers.enter(call);
        try {
            ended = feed(sink);
        } finally {
            workers.leave(call);
            if (!ended) {
                call.stop(Failure::closed);
            }
        }
    }

    /** After its end nothing is stopped: its connection may be another call's by now. */
    @Override
    public void cancel() {
        if (!ended) {
            call.stop(Failure::cancelled);
        }
    }

    /** Whether the body came to its end; else the sink had enough. */
    private boolean feed(DownloadSink sink) {
        Answer answer = call.within(stallTimeout, () -> call.answer(null));
        boolean wanted = sink.head(new DownloadHead(answer.status(), answer.fields()));
        byte[] piece = new byte[PIECE];
        while (wanted) {
            int count = call.within(stallTimeout, () -> answer.read(piece));
            if (count < 0) {
                return true;
            }
            wanted = sink.bytes(ByteBuffer.wrap(piece, 0, count));
        }
        return false;
    }
}

package io.cdsbackup.internal.download;

import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.DownloadHead;
import java.nio.ByteBuffer;

/** Takes the whole file. */
final class WholeFileSink extends AnswerSink {

    private final Arrival arrival;
    /** The one who waits for the download: a transport may call from a thread of its own, which nobody else interrupts. */
    private final Thread caller = Thread.currentThread();

    WholeFileSink(Arrival arrival) {
        this.arrival = arrival;
    }

    @Override
    boolean begins(DownloadHead answer) {
        if (answer.status() != 200) {
            return false;
        }
        arrival.begin(answer);
        return true;
    }

    @Override
    boolean take(ByteBuffer bytes) {
        // A transport that never has to wait for bytes may not look at the flag until the end.
        if (caller.isInterrupted()) {
            throw new CallInterruptedException(ErrorDetail.of("Interrupted while the backup was on its way"));
        }
        arrival.append(bytes);
        return true;
    }
}

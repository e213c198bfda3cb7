package io.cdsbackup.internal.download;

import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadSink;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Takes one answer: the file, if it is the file, and otherwise just enough to tell what it is. */
final class WholeFileSink implements DownloadSink {

    private final Arrival arrival;
    /** The one who waits for the download: a transport may call from a thread of its own, which nobody else interrupts. */
    private final Thread caller = Thread.currentThread();

    private final ByteArrayOutputStream otherBody = new ByteArrayOutputStream();
    private @Nullable DownloadHead head;

    WholeFileSink(Arrival arrival) {
        this.arrival = arrival;
    }

    @Override
    public boolean head(DownloadHead answer) {
        head = answer;
        if (answer.status() == 200) {
            arrival.begin(answer);
            return true;
        }
        // A redirect's body says nothing; an error's may.
        return answer.status() >= 400;
    }

    @Override
    public boolean bytes(ByteBuffer bytes) {
        // A transport that never has to wait for bytes may not look at the flag until the end.
        if (caller.isInterrupted()) {
            throw new CallInterruptedException(ErrorDetail.of("Interrupted while the backup was on its way"));
        }
        if (answer().status() == 200) {
            arrival.append(bytes);
            return true;
        }
        byte[] some = new byte[Math.min(bytes.remaining(), FileAnswer.LOOKED_AT - otherBody.size())];
        bytes.get(some);
        otherBody.writeBytes(some);
        return otherBody.size() < FileAnswer.LOOKED_AT;
    }

    boolean isFile() {
        return answer().status() == 200;
    }

    FileAnswer other() {
        return new FileAnswer(answer(), otherBody.toString(StandardCharsets.UTF_8));
    }

    private DownloadHead answer() {
        if (head == null) {
            throw new UnexpectedResponseException(ErrorDetail.of("The file store's answer has no head"));
        }
        return head;
    }
}

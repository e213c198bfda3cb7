package io.cdsbackup.internal.download;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadSink;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Takes one answer: what was asked for, if it is that, and otherwise just enough to tell what it is. */
abstract class AnswerSink implements DownloadSink {

    private final ByteArrayOutputStream otherBody = new ByteArrayOutputStream();
    private @Nullable DownloadHead head;
    private boolean wanted;

    /**
     * Looks at the head before any byte.
     *
     * @return true if this is what was asked for, and its bytes are to come
     */
    abstract boolean begins(DownloadHead answer);

    /**
     * Takes bytes of what was asked for.
     *
     * @return false if that was enough
     */
    abstract boolean take(ByteBuffer bytes);

    @Override
    public final boolean head(DownloadHead answer) {
        head = answer;
        wanted = begins(answer);
        // A redirect's body says nothing; an error's may.
        return wanted || answer.status() >= 400;
    }

    @Override
    public final boolean bytes(ByteBuffer bytes) {
        if (wanted) {
            return take(bytes);
        }
        byte[] some = new byte[Math.min(bytes.remaining(), FileAnswer.LOOKED_AT - otherBody.size())];
        bytes.get(some);
        otherBody.writeBytes(some);
        return otherBody.size() < FileAnswer.LOOKED_AT;
    }

    /** Whether what was asked for came. */
    final boolean isWanted() {
        return wanted;
    }

    /** The answer's status; null if none came. */
    final @Nullable Integer status() {
        return head == null ? null : head.status();
    }

    /** What came instead. */
    final FileAnswer other() {
        if (head == null) {
            throw new UnexpectedResponseException(ErrorDetail.of("The file store's answer has no head"));
        }
        return new FileAnswer(head, otherBody.toString(StandardCharsets.UTF_8));
    }
}

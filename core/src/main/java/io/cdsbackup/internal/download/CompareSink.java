package io.cdsbackup.internal.download;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.StoreSession;
import java.nio.ByteBuffer;

/** Holds bytes of the remote file against those on the disk. */
final class CompareSink extends AnswerSink {

    private final ByteRange range;
    private final long total;
    private final StoreSession session;
    private long position;
    private boolean same = true;
    private boolean partsGiven = true;

    CompareSink(ByteRange range, long total, StoreSession session) {
        this.range = range;
        this.total = total;
        this.session = session;
        this.position = range.first();
    }

    @Override
    boolean begins(DownloadHead answer) {
        boolean asked = answer.status() == 206
                && answer.contentRange()
                        .filter(content -> range.equals(content.range()) && content.total() == total)
                        .isPresent();
        partsGiven = answer.status() != 200;
        // Another part, the whole, or none because the file ends before: then what is on the disk is of no use.
        same = asked;
        return answer.status() == 200 || answer.status() == 206 || answer.status() == 416;
    }

    @Override
    boolean take(ByteBuffer bytes) {
        if (!same) {
            return false;
        }
        ByteBuffer here = ByteBuffer.allocate(bytes.remaining());
        while (here.hasRemaining()) {
            if (session.read(here, position + here.position()) < 0) {
                break;
            }
        }
        position += bytes.remaining();
        same = here.flip().equals(bytes);
        bytes.position(bytes.limit());
        return same;
    }

    /** Sees that it did not end early, which says nothing of the file. */
    void requireEnd() {
        if (same && position <= range.last()) {
            throw new ConnectionLostException(ErrorDetail.of("The file store sent fewer bytes than it announced"));
        }
    }

    /** Whether a part was given at all; else there was nothing to compare. */
    boolean werePartsGiven() {
        return partsGiven;
    }

    /** Whether all of the range came, and is the same here and there. */
    boolean isSame() {
        return same && position == range.last() + 1;
    }
}

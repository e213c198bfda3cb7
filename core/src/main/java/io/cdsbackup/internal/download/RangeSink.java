package io.cdsbackup.internal.download;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.domain.ContentRange;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.port.DownloadHead;
import java.nio.ByteBuffer;

/** Takes the answer to a range: the very bytes asked for, of the very file, or nothing. */
final class RangeSink extends AnswerSink {

    private final PartCursor cursor;
    private final PartsArrival target;
    private final ByteRange asked;

    RangeSink(PartCursor cursor, PartsArrival target) {
        this.cursor = cursor;
        this.target = target;
        this.asked = cursor.rest();
    }

    @Override
    boolean begins(DownloadHead answer) {
        if (answer.status() == 200) {
            // The whole file where a part was asked for is never taken for the part.
            Framing.isChunked(answer);
            return target.takesWhole(answer, cursor);
        }
        if (answer.status() == 416) {
            throw target.unsatisfied(answer);
        }
        if (answer.status() != 206) {
            return false;
        }
        ContentRange range = answer.contentRange()
                .orElseThrow(() -> wrong(answer, "states no range that can be read, or several at once"));
        Framing.isChunked(answer);
        target.check(RemoteFile.of(answer));
        if (!asked.equals(range.range())) {
            throw wrong(answer, "has another range of the file than was asked for");
        }
        target.opened();
        return true;
    }

    @Override
    boolean take(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            if (cursor.isAtEnd()) {
                throw new UnexpectedResponseException(
                        ErrorDetail.of("The file store sent more bytes than were asked for"));
            }
            int length = cursor.upToPartEnd(bytes);
            ByteBuffer piece = bytes.slice(bytes.position(), length);
            bytes.position(bytes.position() + length);
            target.write(piece.duplicate(), cursor.position());
            cursor.advance(piece, target::complete);
        }
        // The answer ends here by itself, and then the connection can be used again.
        return true;
    }

    private static UnexpectedResponseException wrong(DownloadHead answer, String why) {
        return new UnexpectedResponseException(ErrorDetail.of("The file store's answer " + why)
                .withHttpStatus(answer.status())
                .withHint("A proxy may have changed it: try again, or from another network."));
    }
}

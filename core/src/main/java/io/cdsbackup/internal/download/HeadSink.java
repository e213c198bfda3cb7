package io.cdsbackup.internal.download;

import io.cdsbackup.port.DownloadHead;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the head of an answer about the file and none of its bytes. */
final class HeadSink extends AnswerSink {

    private @Nullable DownloadHead file;

    @Override
    boolean begins(DownloadHead answer) {
        // An empty file has no first byte, which says 416 of it.
        boolean isFile = answer.status() == 200 || answer.status() == 206 || answer.status() == 416;
        if (isFile) {
            file = answer;
        }
        return isFile;
    }

    @Override
    boolean take(ByteBuffer bytes) {
        return false;
    }

    /** The head, if it was one of the file. */
    Optional<DownloadHead> file() {
        return Optional.ofNullable(file);
    }
}

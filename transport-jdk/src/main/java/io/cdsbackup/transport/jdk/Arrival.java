package io.cdsbackup.transport.jdk;

import io.cdsbackup.port.DownloadHead;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;

/** What comes of a download, one thing after the other. */
sealed interface Arrival {

    /** The head, and how to ask for the body. */
    record Head(DownloadHead head, Flow.Subscription body) implements Arrival {}

    /** Some of the body. */
    record Bytes(List<ByteBuffer> buffers) implements Arrival {

        /** How many bytes are left in it. */
        long length() {
            return buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        }
    }

    /** The end of the body; without a head before it where a proxy refused the way, which no body handler is told. */
    record End(int status) implements Arrival {}

    /** An end before that. */
    record Broken(Throwable failure) implements Arrival {}
}

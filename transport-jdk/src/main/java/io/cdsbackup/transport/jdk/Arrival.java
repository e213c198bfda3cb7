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

        /** Few bytes may be all that is wanted of a buffer that was made for a whole record of TLS. */
        static final int LEAST_WEIGHT = 16 * 1024;

        /** About how much memory it holds, in bytes, before anybody takes of it. */
        long weight() {
            long sum = 0;
            for (ByteBuffer buffer : buffers) {
                sum += Math.max(buffer.remaining(), LEAST_WEIGHT);
            }
            return sum;
        }
    }

    /** The end of the body; without a head before it where a proxy refused the way, which no body handler is told. */
    record End(int status) implements Arrival {}

    /** An end before that. */
    record Broken(Throwable failure) implements Arrival {}
}

package io.cdsbackup.testkit;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.StorageFailedException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;

/** A file's bytes, growing as they are written. What was never written takes no room, as in a sparse file. */
final class MemoryFile {

    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private final BitSet written = new BitSet();
    private byte[] bytes = new byte[0];
    private int length;

    static MemoryFile of(byte[] content) {
        MemoryFile file = new MemoryFile();
        file.write(ByteBuffer.wrap(content), 0);
        return file;
    }

    int length() {
        return length;
    }

    /** How much room the bytes take. */
    int occupied() {
        return written.cardinality();
    }

    byte[] content() {
        return Arrays.copyOf(bytes, length);
    }

    int read(ByteBuffer into, long position) {
        if (position >= length) {
            return -1;
        }
        int count = (int) Math.min(into.remaining(), length - position);
        into.put(bytes, (int) position, count);
        return count;
    }

    /** How many of so many bytes fit into the room: those that are written again need none. */
    int fitting(long position, int count, long room) {
        // What is too far off is for write to refuse.
        if (count <= room || position + count > LONGEST) {
            return count;
        }
        int fit = 0;
        for (long left = room; fit < count && (written.get((int) position + fit) || left > 0); fit++) {
            left -= written.get((int) position + fit) ? 0 : 1;
        }
        return fit;
    }

    void write(ByteBuffer from, long position) {
        int count = from.remaining();
        if (position + count > length) {
            resize(position + count);
        }
        from.get(bytes, (int) position, count);
        written.set((int) position, (int) position + count);
    }

    void resize(long newLength) {
        if (newLength > LONGEST) {
            throw new StorageFailedException(
                    ErrorDetail.of("The in-memory store cannot hold a file of " + newLength + " bytes")
                            .withHint("Test with a smaller file, or with a store on disk."));
        }
        int now = (int) newLength;
        if (now > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(now, Math.min(2L * bytes.length, LONGEST)));
        } else if (now < length) {
            Arrays.fill(bytes, now, length, (byte) 0);
            written.clear(now, length);
        }
        length = now;
    }
}

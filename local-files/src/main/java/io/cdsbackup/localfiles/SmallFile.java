package io.cdsbackup.localfiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/** A checkpoint or a manifest: read whole, within a bound, and written whole. */
final class SmallFile {

    /** What is read at most. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final System.Logger LOG = System.getLogger("io.cdsbackup.localfiles");

    private SmallFile() {}

    /** Its bytes, or empty if it is not there or too large to be one of ours. */
    static Optional<byte[]> read(Path path, Disk disk) throws IOException {
        Optional<Found> found = disk.look(path);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SafetyRules.requireRegular(path, found.get());
        if (found.get().size() > MOST_BYTES) {
            LOG.log(System.Logger.Level.WARNING, "{0} is too large and is not read", path);
            return Optional.empty();
        }
        return Optional.of(
                Uninterrupted.call(() -> bytes(path, (int) found.get().size(), disk)));
    }

    /** At most so many, should the file grow meanwhile. */
    private static byte[] bytes(Path path, int most, Disk disk) throws IOException {
        try (FileChannel channel = disk.openToRead(path)) {
            ByteBuffer bytes = ByteBuffer.allocate(most);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Until it is full, or the file at its end.
            }
            byte[] content = new byte[bytes.flip().remaining()];
            bytes.get(content);
            return content;
        }
    }

    /** Makes it anew, forced to the disk. */
    static void write(Path path, byte[] content, Disk disk) throws IOException {
        Uninterrupted.run(() -> writeOnce(path, content, disk));
    }

    private static void writeOnce(Path path, byte[] content, Disk disk) throws IOException {
        disk.delete(path);
        try (FileChannel channel = disk.create(path)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                disk.write(channel, bytes, bytes.position());
            }
            disk.force(channel);
        }
    }
}

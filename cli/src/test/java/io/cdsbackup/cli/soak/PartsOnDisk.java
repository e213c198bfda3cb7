package io.cdsbackup.cli.soak;

import io.cdsbackup.sandbox.Content;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which parts of a backup stand in a file, byte by byte, read without the product's help.
 *
 * @param content the backup's bytes
 * @param partSize the length of a part in bytes
 */
record PartsOnDisk(Content content, int partSize) {

    int count() {
        return (int) ((content.length() + partSize - 1) / partSize);
    }

    long bytes(SortedSet<Integer> parts) {
        return parts.stream().mapToLong(this::length).sum();
    }

    /** The parts that are in the file as they should be. */
    SortedSet<Integer> in(Path file) throws IOException {
        SortedSet<Integer> parts = new TreeSet<>();
        if (Files.exists(file)) {
            try (FileChannel channel = FileChannel.open(file)) {
                for (int part = 0; part < count(); part++) {
                    if (isIn(channel, part)) {
                        parts.add(part);
                    }
                }
            }
        }
        return parts;
    }

    private boolean isIn(FileChannel file, int part) throws IOException {
        byte[] wanted = new byte[length(part)];
        content.read(first(part), wanted, 0, wanted.length);
        ByteBuffer there = ByteBuffer.allocate(wanted.length);
        while (there.hasRemaining() && file.read(there, first(part) + there.position()) > 0) {
            // To the end of the part or of the file.
        }
        return Arrays.equals(there.array(), wanted);
    }

    private long first(int part) {
        return (long) part * partSize;
    }

    private int length(int part) {
        return (int) Math.min(partSize, content.length() - first(part));
    }
}

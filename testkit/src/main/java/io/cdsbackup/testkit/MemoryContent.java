package io.cdsbackup.testkit;

import io.cdsbackup.port.StoredContent;
import io.cdsbackup.port.StoredFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/** A file of {@link InMemoryStore}, read again. */
final class MemoryContent implements StoredContent {

    private final MemoryDisk disk;
    private final Path file;
    private final StoredFile found;
    private long position;
    private boolean closed;

    MemoryContent(MemoryDisk disk, Path file, StoredFile found) {
        this.disk = disk;
        this.file = file;
        this.found = found;
    }

    @Override
    public long size() {
        return found.size();
    }

    @Override
    public Optional<byte[]> manifest() {
        checkOpen();
        return found.manifest();
    }

    @Override
    public int read(ByteBuffer into) {
        checkOpen();
        disk.step(StoreStep.READ);
        int count = disk.read(file, into, position);
        position += Math.max(0, count);
        return count;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public String toString() {
        return "MemoryContent[" + file + "]";
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("The file was closed");
        }
    }
}

package io.cdsbackup.fake;

import io.cdsbackup.port.StoredContent;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/** One file of {@link MemoryStore}, read again: of its size when it was opened, with the bytes that it has by then. */
final class MemoryStoreContent implements StoredContent {

    private final MemoryStore store;
    private final Path file;
    private final long size;
    private int position;

    MemoryStoreContent(MemoryStore store, Path file, byte[] content) {
        this.store = store;
        this.file = file;
        this.size = content.length;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Optional<byte[]> manifest() {
        return Optional.ofNullable(store.files.get(file.resolveSibling(file.getFileName() + ".manifest.json")));
    }

    @Override
    public int read(ByteBuffer into) {
        store.whileReading.run();
        byte[] content = store.content(file);
        if (position >= content.length) {
            return -1;
        }
        int count = Math.min(into.remaining(), content.length - position);
        into.put(content, position, count);
        position += count;
        return count;
    }

    @Override
    public void close() {
        store.closed();
    }
}

package io.cdsbackup.internal.download.model;

import io.cdsbackup.port.StoredContent;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;

/** The published file, read again. */
final class DiskContent implements StoredContent {

    private final CrashingStore store;
    private int position;

    DiskContent(CrashingStore store) {
        this.store = store;
    }

    @Override
    public long size() {
        return file().length;
    }

    @Override
    public Optional<byte[]> manifest() {
        return Optional.ofNullable(store.disk.manifest());
    }

    @Override
    public int read(ByteBuffer into) {
        if (position == file().length) {
            return -1;
        }
        int count = Math.min(into.remaining(), file().length - position);
        into.put(file(), position, count);
        position += count;
        return count;
    }

    @Override
    public void close() {
        store.open.decrementAndGet();
    }

    private byte[] file() {
        return Objects.requireNonNull(store.disk.file(), "a file");
    }
}

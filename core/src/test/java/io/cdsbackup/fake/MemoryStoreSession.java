package io.cdsbackup.fake;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.TargetExistsException;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import io.cdsbackup.port.StoredFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** One target of {@link MemoryStore}. */
final class MemoryStoreSession implements StoreSession {

    private final MemoryStore store;
    private final StoreTarget target;

    MemoryStoreSession(MemoryStore store, StoreTarget target) {
        this.store = store;
        this.target = target;
    }

    @Override
    public Path file() {
        return beside("");
    }

    @Override
    public Path manifestFile() {
        return beside(".manifest.json");
    }

    @Override
    public Optional<StoredFile> existing() {
        if (store.others.contains(file())) {
            return Optional.of(StoredFile.other());
        }
        return Optional.ofNullable(store.files.get(file()))
                .map(content -> StoredFile.regular(content.length, store.files.get(manifestFile())));
    }

    @Override
    public long usableSpace() {
        return store.room;
    }

    @Override
    public synchronized Optional<byte[]> checkpoint() {
        return Optional.ofNullable(store.files.get(beside(".part.json")));
    }

    @Override
    public synchronized void saveCheckpoint(byte[] content) {
        store.files.put(beside(".part.json"), content.clone());
    }

    @Override
    public synchronized long length() {
        return part().length;
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) {
        store.whileReadingParts.run();
        byte[] part = part();
        if (position >= part.length) {
            return -1;
        }
        int count = (int) Math.min(into.remaining(), part.length - position);
        into.put(part, (int) position, count);
        if (store.spoilt) {
            into.put(into.position() - 1, (byte) ~part[(int) position + count - 1]);
        }
        return count;
    }

    @Override
    public synchronized void write(ByteBuffer bytes, long position) {
        RuntimeException failure = store.nextWrite;
        if (failure != null) {
            store.nextWrite = null;
            throw failure;
        }
        byte[] part = part();
        int count = bytes.remaining();
        byte[] longer = Arrays.copyOf(part, (int) Math.max(part.length, position + count));
        bytes.get(longer, (int) position, count);
        store.files.put(beside(".part"), longer);
    }

    @Override
    public synchronized void resize(long length) {
        store.files.put(beside(".part"), Arrays.copyOf(part(), (int) length));
    }

    @Override
    public void force() {
        // Memory has nothing to be forced to.
    }

    @Override
    public synchronized void discard() {
        store.files.remove(beside(".part"));
        store.files.remove(beside(".part.json"));
    }

    @Override
    public synchronized void publish(byte[] manifest) {
        if (existing().isPresent() && !target.overwrite()) {
            throw new TargetExistsException(ErrorDetail.of("Something has the name " + file()));
        }
        store.files.put(file(), part());
        store.files.put(manifestFile(), manifest.clone());
        discard();
    }

    @Override
    public synchronized Path setAside() {
        store.files.put(beside(".bad"), part());
        discard();
        return beside(".bad");
    }

    @Override
    public void close() {
        store.closed();
    }

    private byte[] part() {
        return store.files.getOrDefault(beside(".part"), new byte[0]);
    }

    private Path beside(String suffix) {
        return target.directory().resolve(target.name() + suffix);
    }
}

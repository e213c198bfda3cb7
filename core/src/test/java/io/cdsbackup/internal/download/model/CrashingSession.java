package io.cdsbackup.internal.download.model;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.TargetExistsException;
import io.cdsbackup.fake.TestJson;
import io.cdsbackup.internal.parts.Checkpoint;
import io.cdsbackup.internal.parts.CheckpointJson;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import io.cdsbackup.port.StoredFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;

/** The target of {@link CrashingStore}. It sees that no checkpoint claims what a crash might take. */
final class CrashingSession implements StoreSession {

    private final CrashingStore store;
    private final StoreTarget target;

    CrashingSession(CrashingStore store, StoreTarget target) {
        this.store = store;
        this.target = target;
    }

    @Override
    public Path file() {
        return target.directory().resolve(target.name());
    }

    @Override
    public Path manifestFile() {
        return target.directory().resolve(target.name() + ".manifest.json");
    }

    @Override
    public Optional<StoredFile> existing() {
        return Optional.ofNullable(store.disk.file())
                .map(file -> StoredFile.regular(file.length, store.disk.manifest()));
    }

    @Override
    public long usableSpace() {
        synchronized (store) {
            return store.roomTold();
        }
    }

    @Override
    public Optional<byte[]> checkpoint() {
        synchronized (store) {
            return Optional.ofNullable(store.disk.checkpoint()).map(byte[]::clone);
        }
    }

    @Override
    public void saveCheckpoint(byte[] content) {
        synchronized (store) {
            store.step();
            store.disk.save(content.clone());
            Checkpoint claimed =
                    new CheckpointJson(new TestJson()).read(content).orElse(null);
            if (claimed == null) {
                store.events.broken("a checkpoint that cannot be read was saved");
            } else if (store.events.none(Fault.OF_STATE)) {
                claimed.checksums().forEach((part, checksum) -> requireForced(claimed, part, checksum));
            }
        }
    }

    private void requireForced(Checkpoint claimed, int part, int checksum) {
        int first = (int) claimed.plan().range(part).first();
        int end = (int) claimed.plan().range(part).last() + 1;
        byte[] forced = store.disk.forced();
        CRC32C actual = new CRC32C();
        actual.update(forced, Math.min(first, forced.length), Math.max(0, Math.min(end, forced.length) - first));
        if ((int) actual.getValue() != checksum) {
            store.events.broken("the checkpoint claims part " + part + ", which is not on the disk");
        }
    }

    @Override
    public long length() {
        synchronized (store) {
            return store.disk.part().length;
        }
    }

    @Override
    public int read(ByteBuffer into, long position) {
        synchronized (store) {
            byte[] part = store.disk.part();
            if (position >= part.length) {
                return -1;
            }
            int count = (int) Math.min(into.remaining(), part.length - position);
            int start = into.position();
            into.put(part, (int) position, count);
            if (count > 0 && store.spoilsRead()) {
                into.put(start, (byte) (into.get(start) + 1));
            }
            return count;
        }
    }

    @Override
    public void write(ByteBuffer bytes, long position) {
        synchronized (store) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            store.beforeWrite(position, copy.length);
            store.disk.write(copy, (int) position);
        }
    }

    @Override
    public void resize(long length) {
        synchronized (store) {
            store.step();
            store.disk.resize((int) length);
        }
    }

    @Override
    public void force() {
        synchronized (store) {
            store.step();
            store.disk.force();
        }
    }

    @Override
    public void discard() {
        synchronized (store) {
            store.disk.discard();
        }
    }

    @Override
    public void publish(byte[] manifest) {
        synchronized (store) {
            if (store.disk.isPublished() && !target.overwrite()) {
                throw new TargetExistsException(ErrorDetail.of("Something has the name"));
            }
            store.disk.publish(manifest.clone());
        }
    }

    @Override
    public Path setAside() {
        synchronized (store) {
            store.disk.setAsideAsBad();
            return target.directory().resolve(target.name() + ".bad");
        }
    }

    @Override
    public void close() {
        store.open.decrementAndGet();
    }
}

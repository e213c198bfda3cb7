package io.cdsbackup.testkit;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.TargetExistsException;
import io.cdsbackup.error.TargetLockedException;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import io.cdsbackup.port.StoredFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** One target of {@link InMemoryStore}, held. */
final class MemorySession implements StoreSession {

    private final MemoryDisk disk;
    private final StoreTarget target;
    private final AtomicBoolean closed = new AtomicBoolean();

    private MemorySession(MemoryDisk disk, StoreTarget target) {
        this.disk = disk;
        this.target = target;
    }

    static MemorySession open(MemoryDisk disk, StoreTarget target) {
        disk.step(StoreStep.OPEN);
        MemorySession session = new MemorySession(disk, target);
        if (target.lock() && !disk.hold(session.file())) {
            throw new TargetLockedException(ErrorDetail.of("Another session holds " + session.file())
                    .withHint("Close it first: the in-memory store holds a target from open to close."));
        }
        return session;
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
        checkOpen();
        return disk.existing(file(), manifestFile());
    }

    @Override
    public long usableSpace() {
        checkOpen();
        return disk.usableSpace();
    }

    @Override
    public Optional<byte[]> checkpoint() {
        checkOpen();
        return disk.content(checkpointFile());
    }

    @Override
    public void saveCheckpoint(byte[] content) {
        checkOpen();
        disk.step(StoreStep.CHECKPOINT);
        disk.put(checkpointFile(), content);
    }

    @Override
    public long length() {
        checkOpen();
        return disk.length(partialFile());
    }

    @Override
    public int read(ByteBuffer into, long position) {
        checkOpen();
        disk.step(StoreStep.READ);
        return disk.read(partialFile(), into, position);
    }

    @Override
    public void write(ByteBuffer bytes, long position) {
        checkOpen();
        disk.step(StoreStep.WRITE);
        disk.write(partialFile(), bytes, position);
    }

    @Override
    public void resize(long length) {
        checkOpen();
        disk.resize(partialFile(), length);
    }

    @Override
    public void force() {
        checkOpen();
        disk.step(StoreStep.FORCE);
    }

    @Override
    public void discard() {
        checkOpen();
        disk.remove(partialFile());
        disk.remove(checkpointFile());
    }

    @Override
    public void publish(byte[] manifest) {
        checkOpen();
        disk.step(StoreStep.PUBLISH);
        // One step for all sessions: two without a lock must not both find the name free.
        synchronized (disk) {
            Optional<StoredFile> there = disk.existing(file(), manifestFile());
            if (there.isPresent() && !(target.overwrite() && there.get().isRegular())) {
                throw new TargetExistsException(ErrorDetail.of("Something stands under the name already: " + file()));
            }
            disk.move(partialFile(), file());
            disk.put(manifestFile(), manifest);
            disk.remove(checkpointFile());
        }
    }

    @Override
    public Path setAside() {
        checkOpen();
        Path bad = beside(".bad");
        disk.move(partialFile(), bad);
        disk.remove(checkpointFile());
        return bad;
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        if (disk.length(partialFile()) == 0) {
            disk.remove(partialFile());
        }
        if (target.lock()) {
            disk.release(file());
        }
    }

    @Override
    public String toString() {
        return "MemorySession[" + file() + "]";
    }

    private Path partialFile() {
        return beside(".part");
    }

    private Path checkpointFile() {
        return beside(".part.json");
    }

    private Path beside(String suffix) {
        return target.directory().resolve(target.name() + suffix);
    }

    private void checkOpen() {
        if (closed.get()) {
            throw new IllegalStateException("The session was closed");
        }
    }
}

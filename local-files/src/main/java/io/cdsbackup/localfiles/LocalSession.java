package io.cdsbackup.localfiles;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/** One target on the local file system. */
final class LocalSession implements StoreSession {

    private final TargetFiles files;
    private final boolean overwrite;
    private final Disk disk;
    private final TypedIo io;
    private final PartFile part;
    private final TargetLock lock;
    private boolean partGone;
    private boolean closed;

    LocalSession(TargetFiles files, boolean overwrite, Disk disk, TypedIo io, PartFile part, TargetLock lock) {
        this.files = files;
        this.overwrite = overwrite;
        this.disk = disk;
        this.io = io;
        this.part = part;
        this.lock = lock;
    }

    @Override
    public Path file() {
        return files.file();
    }

    @Override
    public Path manifestFile() {
        return files.manifest();
    }

    @Override
    public Optional<StoredFile> existing() {
        return io.call("look at", files.file(), () -> {
            Optional<Found> found = disk.look(files.file());
            return found.isPresent() ? Optional.of(stored(found.get())) : Optional.empty();
        });
    }

    private StoredFile stored(Found found) throws IOException {
        return found.isRegular()
                ? StoredFile.regular(
                        found.size(), SmallFile.read(files.manifest(), disk).orElse(null))
                : StoredFile.other();
    }

    @Override
    public long usableSpace() {
        return io.call("ask for the free space of", files.folder(), () -> disk.usableSpace(files.folder()));
    }

    @Override
    public Optional<byte[]> checkpoint() {
        return io.call("read", files.checkpoint(), () -> SmallFile.read(files.checkpoint(), disk));
    }

    @Override
    public void saveCheckpoint(byte[] content) {
        requirePart();
        io.run("write", files.checkpoint(), () -> {
            SmallFile.write(files.newCheckpoint(), content, disk);
            disk.replace(files.newCheckpoint(), files.checkpoint());
            disk.forceFolder(files.folder());
        });
    }

    @Override
    public long length() {
        return part.length();
    }

    @Override
    public int read(ByteBuffer into, long position) {
        return part.read(into, position);
    }

    @Override
    public void write(ByteBuffer bytes, long position) {
        part.write(bytes, position);
    }

    @Override
    public void resize(long length) {
        requirePart();
        requirePartUnderItsName();
        part.resize(length);
    }

    @Override
    public void force() {
        part.force();
    }

    @Override
    public void discard() {
        requirePart();
        requirePartUnderItsName();
        // The claim goes before the bytes that it claims.
        dropCheckpoint();
        part.resize(0);
        part.force();
    }

    @Override
    public void publish(byte[] manifest) {
        requirePart();
        part.force();
        requirePartUnderItsName();
        io.run("publish", files.file(), () -> new Publication(files, disk).run(manifest, overwrite));
        partGone = true;
        part.close();
    }

    @Override
    public Path setAside() {
        requirePart();
        requirePartUnderItsName();
        io.run("set aside", files.part(), () -> disk.replace(files.part(), files.bad()));
        partGone = true;
        part.close();
        dropCheckpoint();
        return files.bad();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            closePart();
        } finally {
            lock.close();
        }
    }

    private void closePart() {
        if (partGone) {
            return;
        }
        boolean empty = part.length() == 0;
        part.close();
        if (empty) {
            dropCheckpoint();
            io.run("remove", files.part(), () -> disk.delete(files.part()));
        }
    }

    private void dropCheckpoint() {
        io.run("remove", files.checkpoint(), () -> {
            disk.delete(files.checkpoint());
            disk.forceFolder(files.folder());
        });
    }

    /**
     * Without locks another session may have published the open file meanwhile, or somebody may have put another thing in its
     * place: then nothing is cut, and nothing gets a name.
     */
    private void requirePartUnderItsName() {
        Found found = io.call("look at", files.part(), () -> disk.look(files.part()))
                .orElseThrow(() -> new StorageFailedException(ErrorDetail.of(files.part() + " was taken away")
                        .withHint("See that nobody else downloads to the same file, then start again.")));
        SafetyRules.requireSingle(files.part(), found);
    }

    private void requirePart() {
        if (closed || partGone) {
            throw new IllegalStateException("The session is closed, or its file published or set aside");
        }
    }
}

package io.cdsbackup.localfiles;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.error.TargetLockedException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a target for one session: within the JVM by a set of names, between processes by the operating system's lock on a
 * file of its own, which is never deleted.
 */
final class TargetLock implements AutoCloseable {

    // POSIX drops a process's lock on a file when the process closes any channel on it. So the file of a lock that this
    // JVM holds must not even be opened: this set is asked first.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    // For the same reason, a channel that turned out to be a second one (another class loader's copy of this class has
    // the
    // lock) is kept open, and from being collected, for as long as the JVM lives.
    private static final Queue<FileChannel> NEVER_CLOSED = new ConcurrentLinkedQueue<>();

    private final Path key;
    private final TypedIo io;
    private final Path path;
    private @Nullable FileChannel channel;

    private TargetLock(Path key, TypedIo io, Path path) {
        this.key = key;
        this.io = io;
        this.path = path;
    }

    static TargetLock take(TargetFiles files, boolean acrossProcesses, Disk disk, TypedIo io) {
        Path key = io.call("find", files.folder(), () -> files.folder().toRealPath())
                .resolve(files.name());
        if (!HELD.add(key)) {
            throw locked(files);
        }
        TargetLock lock = new TargetLock(key, io, files.lock());
        boolean taken = false;
        try {
            if (acrossProcesses) {
                lock.channel =
                        io.call("lock", files.lock(), () -> Uninterrupted.call(() -> lockedChannel(files, disk)));
            }
            taken = true;
            return lock;
        } finally {
            if (!taken) {
                HELD.remove(key);
            }
        }
    }

    private static FileChannel lockedChannel(TargetFiles files, Disk disk) throws IOException {
        FileChannel channel = channel(files.lock(), disk);
        boolean close = true;
        try {
            if (disk.tryLock(channel) == null) {
                throw locked(files);
            }
            close = false;
            return channel;
        } catch (OverlappingFileLockException heldInThisJvm) {
            close = false;
            NEVER_CLOSED.add(channel);
            throw locked(files);
        } catch (ClosedChannelException interrupted) {
            throw interrupted;
        } catch (UnsupportedOperationException | IOException without) {
            throw noLocks(files.folder(), without);
        } finally {
            if (close) {
                channel.close();
            }
        }
    }

    private static FileChannel channel(Path path, Disk disk) throws IOException {
        try {
            return disk.create(path);
        } catch (FileAlreadyExistsException usual) {
            Found found = disk.look(path).orElseThrow(() -> usual);
            SafetyRules.requireRegular(path, found);
            return disk.open(path);
        }
    }

    private static TargetLockedException locked(TargetFiles files) {
        return new TargetLockedException(ErrorDetail.of("Another download has " + files.file())
                .withHint("Wait until it is done, or choose another file."));
    }

    private static StorageFailedException noLocks(Path folder, Exception cause) {
        return new StorageFailedException(
                ErrorDetail.of("The file system of " + folder + " has no locks")
                        .withHint(
                                "Choose another folder, or go without a lock (--no-lock) if nothing else downloads there."),
                cause);
    }

    @Override
    public void close() {
        FileChannel open = channel;
        channel = null;
        try {
            if (open != null) {
                // Closing drops the lock. The file stays: were it deleted, two could each lock a file of that name.
                io.run("unlock", path, open::close);
            }
        } finally {
            HELD.remove(key);
        }
    }
}

package io.cdsbackup.localfiles;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.port.BackupStore;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import io.cdsbackup.port.StoredContent;
import java.nio.file.Path;

/**
 * Keeps downloads on the local file system, as the README of this module describes: {@code NAME.part} and
 * {@code NAME.part.json} while they run, {@code NAME} and {@code NAME.manifest.json} when they are done.
 *
 * <p>Everything is made with mode 0600, without following links. What another session left is refused unless it is a
 * regular file of the user's own, under one name, and not open to others. A session that was cut off at any point is brought
 * to an end, or to where it can go on, when its target is next opened.
 *
 * <p>Interrupting a thread does not disturb a session: what it does on the disk is done to its end, and the thread's flag is
 * still set then. Whoever reads or writes much looks at the flag between calls. Reading a finished file again ends when the
 * thread is interrupted.
 *
 * <p>Safe for use by several threads.
 */
public final class LocalBackupStore implements BackupStore {

    private final Disk disk;

    /** Makes a store. */
    public LocalBackupStore() {
        this(new NioDisk());
    }

    LocalBackupStore(Disk disk) {
        this.disk = disk;
    }

    @Override
    public StoreSession open(StoreTarget target) {
        TargetFiles files = TargetFiles.of(target);
        TypedIo io = new TypedIo(disk, files.folder());
        Found folder = safeFolder(files, io);
        TargetLock lock = TargetLock.take(files, target.lock(), disk, io);
        boolean opened = false;
        try {
            io.run("prepare", files.file(), () -> new Recovery(files, folder, disk).run());
            StoreSession session = new LocalSession(files, target.overwrite(), disk, io, part(files, io), lock);
            opened = true;
            return session;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    @Override
    public StoredContent read(Path file) {
        return FinishedFile.open(file, disk);
    }

    private Found safeFolder(TargetFiles files, TypedIo io) {
        Path folder = files.folder();
        Found found = io.call("look at", folder, () -> disk.lookThrough(folder))
                .orElseThrow(() -> new StorageFailedException(ErrorDetail.of("There is no folder " + folder)
                        .withHint("Make it first (mkdir -p), or choose another.")));
        SafetyRules.requireSafeFolder(folder, found);
        if (found.rights() != null) {
            files.requireThatNamesFit();
        }
        return found;
    }

    private PartFile part(TargetFiles files, TypedIo io) {
        boolean there =
                io.call("look at", files.part(), () -> disk.look(files.part()).isPresent());
        return there ? PartFile.open(files.part(), disk, io) : PartFile.create(files.part(), disk, io);
    }
}

package io.cdsbackup;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.internal.download.TargetName;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a downloaded backup shall stand.
 *
 * @param directory the folder, which must be there
 * @param fileName the file's name in it; null for {@code INSTANCE_BACKUP}, made safe for file systems
 * @param overwrite whether another file of that name may be replaced, once the new one is verified
 * @param lock whether to keep other processes from the same target; give it up only where the file system has no locks
 */
public record DownloadTarget(Path directory, @Nullable String fileName, boolean overwrite, boolean lock) {

    /**
     * A folder, with the file named after the instance and the backup.
     *
     * @param directory the folder, which must be there
     * @return the target
     */
    public static DownloadTarget in(Path directory) {
        return new DownloadTarget(directory, null, false, true);
    }

    /**
     * A file.
     *
     * @param file the file; its folder must be there
     * @return the target
     * @throws IllegalArgumentException if the path names no file
     */
    public static DownloadTarget file(Path file) {
        Path absolute = file.toAbsolutePath();
        Path name = absolute.getFileName();
        Path parent = absolute.getParent();
        if (name == null || parent == null) {
            throw new IllegalArgumentException("The path names no file");
        }
        return new DownloadTarget(parent, name.toString(), false, true);
    }

    /**
     * The same, but replacing another file of that name once the new one is verified.
     *
     * @return another target
     */
    public DownloadTarget overwriting() {
        return new DownloadTarget(directory, fileName, true, lock);
    }

    /**
     * The same without a lock, for file systems that have none. Nothing then keeps another process away.
     *
     * @return another target
     */
    public DownloadTarget withoutLock() {
        return new DownloadTarget(directory, fileName, overwrite, false);
    }

    /**
     * Where the file of this backup will stand.
     *
     * @param instance the instance
     * @param backup the backup
     * @return the file in its folder, by its given name or the one made of the ids
     */
    public Path path(InstanceUuid instance, BackupId backup) {
        return directory.resolve(fileName == null ? TargetName.of(instance, backup) : fileName);
    }
}

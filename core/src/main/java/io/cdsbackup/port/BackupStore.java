package io.cdsbackup.port;

import java.nio.file.Path;

/**
 * Keeps downloaded files. Found by {@link java.util.ServiceLoader}, or given to the client's builder. Safe for use by several
 * threads.
 */
public interface BackupStore {

    /**
     * Takes hold of a target.
     *
     * @param target where the file shall stand
     * @return the session, to be closed
     * @throws io.cdsbackup.error.TargetLockedException if another process or another session holds it
     * @throws io.cdsbackup.error.StorageException if the folder is not there or may not be written
     * @throws io.cdsbackup.error.RefusedException if what is found is not safe to use: a link, another owner, open to others
     */
    StoreSession open(StoreTarget target);

    /**
     * Opens a file that stands under its final name, to read it again. Nothing is changed and nothing locked: whoever may read
     * a file may verify it, wherever it stands.
     *
     * @param file the file
     * @return its content, to be closed
     * @throws io.cdsbackup.error.StorageException if it is not there, or may not be read
     * @throws io.cdsbackup.error.RefusedException if it is a link, or no regular file
     */
    StoredContent read(Path file);
}

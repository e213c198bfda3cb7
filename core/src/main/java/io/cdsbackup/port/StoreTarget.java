package io.cdsbackup.port;

import java.nio.file.Path;

/**
 * Where a file shall stand when it is whole.
 *
 * @param directory the folder, which must be there
 * @param name the file's name in it
 * @param overwrite whether another file of that name may be replaced, once the new one is verified
 * @param lock whether to keep other processes from the same target; to be given up only where the file system has no locks
 */
public record StoreTarget(Path directory, String name, boolean overwrite, boolean lock) {

    /**
     * Checks the name.
     *
     * @param directory the folder, which must be there
     * @param name the file's name in it
     * @param overwrite whether another file of that name may be replaced
     * @param lock whether to keep other processes from the same target
     * @throws IllegalArgumentException if the name is no plain file name
     */
    public StoreTarget {
        if (name.isBlank()
                || name.equals(".")
                || name.equals("..")
                || name.indexOf('/') >= 0
                || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("Not a plain file name");
        }
    }
}

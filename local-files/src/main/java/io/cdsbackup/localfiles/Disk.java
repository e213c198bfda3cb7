package io.cdsbackup.localfiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a target does to the disk, as one seam: tests stop at each of these calls in turn, and play file systems that
 * are full, or have no locks, links or modes. No method follows a link at the path's end.
 */
interface Disk {

    Optional<Found> look(Path path) throws IOException;

    /** Like {@link #look}, but of what a link points to: for folders that the user names. */
    Optional<Found> lookThrough(Path path) throws IOException;

    /** Makes a file that only the user can read and write, and opens it for both; fails if anything is there. */
    FileChannel create(Path path) throws IOException;

    FileChannel open(Path path) throws IOException;

    FileChannel openToRead(Path path) throws IOException;

    int write(FileChannel channel, ByteBuffer bytes, long position) throws IOException;

    void truncate(FileChannel channel, long length) throws IOException;

    void force(FileChannel channel) throws IOException;

    void forceFolder(Path folder) throws IOException;

    /** The whole file's lock, or null if another process has it. */
    @Nullable
    FileLock tryLock(FileChannel channel) throws IOException;

    /** Gives the file another name, if nothing has that name. */
    void link(Path name, Path file) throws IOException;

    /** Renames atomically, replacing what has the name. */
    void replace(Path from, Path to) throws IOException;

    /** Renames if nothing has the name; looking and renaming are two steps. */
    void move(Path from, Path to) throws IOException;

    void delete(Path path) throws IOException;

    /** Takes all rights from everybody but the owner, where the file system has such rights. */
    void makePrivate(Path path) throws IOException;

    /** Whether two names are the same file. */
    boolean same(Path one, Path other) throws IOException;

    long usableSpace(Path folder) throws IOException;
}

package io.cdsbackup.testkit;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.error.UnsafeFileException;
import io.cdsbackup.port.BackupStore;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import io.cdsbackup.port.StoredContent;
import io.cdsbackup.port.StoredFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A store that keeps its files in memory, to be given to {@code BackupClient.builder().backupStore(…)} in a test. Every folder
 * is there. The files have the names that a download leaves on a disk: {@code NAME.part} and {@code NAME.part.json} while it
 * runs, {@code NAME} and {@code NAME.manifest.json} when it is done, {@code NAME.bad} when its check failed.
 *
 * <p>Files are held whole in memory, so they should be small. Safe for use by several threads.
 */
public final class InMemoryStore implements BackupStore {

    private final MemoryDisk disk = new MemoryDisk();

    private InMemoryStore() {}

    /**
     * An empty store with room for anything.
     *
     * @return a new store
     */
    public static InMemoryStore create() {
        return new InMemoryStore();
    }

    /**
     * Limits the room for all files together, as a small disk does: {@link StoreSession#usableSpace} tells it, and a write
     * beyond it fails.
     *
     * @param bytes how much there is room for
     * @return this store
     * @throws IllegalArgumentException if the number is negative
     */
    public InMemoryStore capacity(long bytes) {
        disk.capacity(notNegative(bytes));
        return this;
    }

    /**
     * Lets writes fail for want of space once so many more bytes were written, as on a disk that another process fills:
     * {@link StoreSession#usableSpace} does not tell it.
     *
     * @param bytes how many can still be written
     * @return this store
     * @throws IllegalArgumentException if the number is negative
     */
    public InMemoryStore fullAfter(long bytes) {
        disk.fullAfter(notNegative(bytes));
        return this;
    }

    /**
     * Lets one step fail, once. Said again before that came to pass, it lets the step fail once more after that.
     *
     * @param step the step
     * @param failure what it fails with, such as a {@code StorageFailedException}
     * @return this store
     */
    public InMemoryStore failNext(StoreStep step, BackupException failure) {
        disk.failNext(step, failure);
        return this;
    }

    /**
     * Puts a file there, or replaces it.
     *
     * @param file its path
     * @param content its content
     * @return this store
     */
    public InMemoryStore put(Path file, byte[] content) {
        disk.put(file, content);
        return this;
    }

    /**
     * Puts something there that is no regular file: a folder, a link.
     *
     * @param path its path
     * @return this store
     */
    public InMemoryStore putOther(Path path) {
        disk.putOther(path);
        return this;
    }

    /**
     * A file's content.
     *
     * @param file its path
     * @return a copy, or empty if there is no such file
     */
    public Optional<byte[]> content(Path file) {
        return disk.content(file);
    }

    /**
     * All files, partial ones and manifests among them.
     *
     * @return their absolute paths, a copy
     */
    public SortedSet<Path> files() {
        return disk.files();
    }

    @Override
    public StoreSession open(StoreTarget target) {
        return MemorySession.open(disk, target);
    }

    @Override
    public StoredContent read(Path file) {
        StoredFile found = disk.existing(file, file.resolveSibling(file.getFileName() + ".manifest.json"))
                .orElseThrow(() -> new StorageFailedException(ErrorDetail.of("There is no file " + file)
                        .withHint("Put it there first: the in-memory store has " + files().size() + " files.")));
        if (!found.isRegular()) {
            throw new UnsafeFileException(
                    ErrorDetail.of(file + " is no regular file").withHint("Name a file."));
        }
        return new MemoryContent(disk, file, found);
    }

    @Override
    public String toString() {
        return "InMemoryStore[" + files().size() + " files]";
    }

    private static long notNegative(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("A number of bytes cannot be negative: " + bytes);
        }
        return bytes;
    }
}

package io.cdsbackup.port;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One target, held: bytes land in a partial file beside it ({@code NAME.part}), a checkpoint says what is in it, and only
 * publishing gives it its name. Everything made here is private to the user, and no link is followed.
 *
 * <p>{@link #read}, {@link #write} and {@link #force} may be called by several threads at once; the rest by one. Every method
 * throws a {@link io.cdsbackup.error.StorageException} where the disk fails, and a
 * {@link io.cdsbackup.error.RefusedException} where what is found is not safe to use.
 */
public interface StoreSession extends AutoCloseable {

    /**
     * Where the file will stand.
     *
     * @return the final path
     */
    Path file();

    /**
     * Where the manifest will stand.
     *
     * @return the path beside it
     */
    Path manifestFile();

    /**
     * What stands under the final name now.
     *
     * @return what is there, or empty if nothing is
     */
    Optional<StoredFile> existing();

    /**
     * How much may still be written.
     *
     * @return free bytes
     */
    long usableSpace();

    /**
     * The last checkpoint, as untrusted as any file.
     *
     * @return its bytes, or empty if there is none
     */
    Optional<byte[]> checkpoint();

    /**
     * Replaces the checkpoint, atomically, and forces it to the disk. Force the bytes that it claims first.
     *
     * @param content its bytes
     */
    void saveCheckpoint(byte[] content);

    /**
     * The partial file's length.
     *
     * @return bytes; 0 if it is new
     */
    long length();

    /**
     * Reads from the partial file.
     *
     * @param into takes the bytes
     * @param position where to start
     * @return how many were read, or -1 at the end
     */
    int read(ByteBuffer into, long position);

    /**
     * Writes all of the buffer's remaining bytes to the partial file.
     *
     * @param bytes the bytes
     * @param position where the first one goes
     */
    void write(ByteBuffer bytes, long position);

    /**
     * Sets the partial file's length, cutting it or growing it (sparse where the file system can).
     *
     * @param length the length in bytes
     */
    void resize(long length);

    /** Forces the partial file's bytes to the disk. */
    void force();

    /** Removes the checkpoint and every byte of the partial file: the download starts over. */
    void discard();

    /**
     * Gives the partial file its final name, with the manifest beside it: forces both, puts the name without replacing
     * anything (unless the target says so), forces the folder, removes the checkpoint.
     *
     * @param manifest the manifest's bytes
     * @throws io.cdsbackup.error.TargetExistsException if something stands under the name
     */
    void publish(byte[] manifest);

    /**
     * Sets the partial file aside as bad ({@code NAME.bad}, replacing an earlier one) and removes the checkpoint.
     *
     * @return where it is now
     */
    Path setAside();

    /** Releases the target. What was written stays for the next session; a partial file without a byte is removed. */
    @Override
    void close();
}

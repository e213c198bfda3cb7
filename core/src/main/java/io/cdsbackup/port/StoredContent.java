package io.cdsbackup.port;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A finished file, open to be read again from its first byte to its last. For one thread. Every method throws a
 * {@link io.cdsbackup.error.StorageException} where the disk fails, and may throw a
 * {@link io.cdsbackup.error.StoppedException} where the thread is interrupted.
 */
public interface StoredContent extends AutoCloseable {

    /**
     * The file's size when it was opened.
     *
     * @return bytes
     */
    long size();

    /**
     * The manifest beside it, not yet checked in any way. Looked at when it is asked for.
     *
     * @return its bytes, or empty if there is none, or it is too large to be one
     * @throws io.cdsbackup.error.RefusedException if a link or the like has the manifest's name
     */
    Optional<byte[]> manifest();

    /**
     * Reads on.
     *
     * @param into takes the bytes
     * @return how many were read, or -1 at the end
     */
    int read(ByteBuffer into);

    /** Closes the file. A second call does nothing. */
    @Override
    void close();
}

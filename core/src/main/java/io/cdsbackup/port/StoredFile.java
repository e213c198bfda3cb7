package io.cdsbackup.port;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands under a target's name already.
 */
public final class StoredFile {

    private final boolean regular;
    private final long size;
    private final byte @Nullable [] manifest;

    private StoredFile(boolean regular, long size, byte @Nullable [] manifest) {
        this.regular = regular;
        this.size = size;
        this.manifest = manifest == null ? null : manifest.clone();
    }

    /**
     * A regular file.
     *
     * @param size its size in bytes
     * @param manifest the manifest beside it, as bytes; null if there is none
     * @return what stands there
     */
    public static StoredFile regular(long size, byte @Nullable [] manifest) {
        return new StoredFile(true, size, manifest);
    }

    /**
     * Something that is no regular file: a folder, a link, a device.
     *
     * @return what stands there
     */
    public static StoredFile other() {
        return new StoredFile(false, 0, null);
    }

    /**
     * Whether it is a regular file, and no link.
     *
     * @return true if it is
     */
    public boolean isRegular() {
        return regular;
    }

    /**
     * Its size.
     *
     * @return bytes; 0 if it is no regular file
     */
    public long size() {
        return size;
    }

    /**
     * The manifest beside it, not yet checked in any way.
     *
     * @return a copy of the bytes, or empty if there is none
     */
    public Optional<byte[]> manifest() {
        return Optional.ofNullable(manifest).map(byte[]::clone);
    }
}

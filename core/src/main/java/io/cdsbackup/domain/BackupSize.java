package io.cdsbackup.domain;

/**
 * The size of a backup's file: {@code BackupSize} in an answer.
 *
 * @param bytes the size in bytes, 0 or more
 */
public record BackupSize(long bytes) implements Comparable<BackupSize> {

    /**
     * Checks the size.
     *
     * @param bytes the size in bytes, 0 or more
     * @throws IllegalArgumentException if the size is negative
     */
    public BackupSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("A backup's size cannot be negative: " + bytes);
        }
    }

    /**
     * The size of so many bytes.
     *
     * @param bytes the size in bytes, 0 or more
     * @return the size
     * @throws IllegalArgumentException if the size is negative
     */
    public static BackupSize ofBytes(long bytes) {
        return new BackupSize(bytes);
    }

    @Override
    public int compareTo(BackupSize other) {
        return Long.compare(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return bytes + " bytes";
    }
}

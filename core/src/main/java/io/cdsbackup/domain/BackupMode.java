package io.cdsbackup.domain;

/**
 * Who started a backup: {@code BackupMode} in an answer.
 *
 * <p>An open set: a word that this version does not know is kept as it came, so that a new one on the remote side breaks
 * nobody.
 *
 * @param value the word, as the remote gave it
 */
public record BackupMode(String value) {

    /** The service did, by its policy. */
    public static final BackupMode AUTO = new BackupMode("auto");

    /** A person or a program did. */
    public static final BackupMode MANUAL = new BackupMode("manual");

    /**
     * Keeps the word as it is.
     *
     * @param value the word, as the remote gave it
     * @throws IllegalArgumentException if the word is blank
     */
    public BackupMode {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A backup mode cannot be blank");
        }
    }

    /**
     * The value of this word.
     *
     * @param value the word, as the remote gave it
     * @return the value
     * @throws IllegalArgumentException if the word is blank
     */
    public static BackupMode of(String value) {
        return new BackupMode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

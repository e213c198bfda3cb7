package io.cdsbackup.domain;

/**
 * What a backup covers: {@code BackupStrategy} in an answer of the newer API pages.
 *
 * <p>An open set: a word that this version does not know is kept as it came, so that a new one on the remote side breaks
 * nobody.
 *
 * @param value the word, as the remote gave it
 */
public record BackupStrategy(String value) {

    /** The whole instance. */
    public static final BackupStrategy INSTANCE = new BackupStrategy("instance");

    /** Chosen databases. */
    public static final BackupStrategy DATABASE = new BackupStrategy("db");

    /**
     * Keeps the word as it is.
     *
     * @param value the word, as the remote gave it
     * @throws IllegalArgumentException if the word is blank
     */
    public BackupStrategy {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A backup strategy cannot be blank");
        }
    }

    /**
     * The value of this word.
     *
     * @param value the word, as the remote gave it
     * @return the value
     * @throws IllegalArgumentException if the word is blank
     */
    public static BackupStrategy of(String value) {
        return new BackupStrategy(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

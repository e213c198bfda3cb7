package io.cdsbackup.domain;

/**
 * What kind of copy a backup is: {@code BackupType} in an answer.
 *
 * <p>An open set: a word that this version does not know is kept as it came, so that a new one on the remote side breaks
 * nobody.
 *
 * @param value the word, as the remote gave it
 */
public record BackupType(String value) {

    /** A copy of the data files. */
    public static final BackupType PHYSICAL = new BackupType("physical-backup");

    /** A dump of statements. */
    public static final BackupType LOGICAL = new BackupType("logical-backup");

    /** The older pages' word for a whole backup. */
    public static final BackupType FULL = new BackupType("full-backup");

    /**
     * Keeps the word as it is.
     *
     * @param value the word, as the remote gave it
     * @throws IllegalArgumentException if the word is blank
     */
    public BackupType {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A backup type cannot be blank");
        }
    }

    /**
     * The value of this word.
     *
     * @param value the word, as the remote gave it
     * @return the value
     * @throws IllegalArgumentException if the word is blank
     */
    public static BackupType of(String value) {
        return new BackupType(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

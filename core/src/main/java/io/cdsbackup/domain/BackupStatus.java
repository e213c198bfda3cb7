package io.cdsbackup.domain;

/**
 * Where a backup stands: {@code Status} in an answer. {@code finished} is the only word that the vendor publishes.
 *
 * <p>An open set: a word that this version does not know is kept as it came, so that a new one on the remote side breaks
 * nobody.
 *
 * @param value the word, as the remote gave it
 */
public record BackupStatus(String value) {

    /** The backup is whole and can be fetched. */
    public static final BackupStatus FINISHED = new BackupStatus("finished");

    /**
     * Keeps the word as it is.
     *
     * @param value the word, as the remote gave it
     * @throws IllegalArgumentException if the word is blank
     */
    public BackupStatus {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A backup status cannot be blank");
        }
    }

    /**
     * The value of this word.
     *
     * @param value the word, as the remote gave it
     * @return the value
     * @throws IllegalArgumentException if the word is blank
     */
    public static BackupStatus of(String value) {
        return new BackupStatus(value);
    }

    /**
     * Whether the backup is whole and can be fetched.
     *
     * @return true for {@code finished}, in any case
     */
    public boolean isFinished() {
        return value.equalsIgnoreCase(FINISHED.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

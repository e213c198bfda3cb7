package io.cdsbackup.domain;

/**
 * The id of one backup of an instance: {@code BackupId} in requests and in {@code DescribeBackups} answers.
 *
 * <p>An opaque string: it may hold any characters but control characters, and is percent-encoded wherever it is sent.
 *
 * @param value the id as the remote gave it
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986">RFC 3986, on how it is encoded</a>
 */
public record BackupId(String value) {

    /**
     * Checks the id.
     *
     * @param value the id as the remote gave it
     * @throws IllegalArgumentException if the id is blank, or has a control character or half a surrogate pair
     */
    public BackupId {
        OpaqueText.checked("backup id", value);
    }

    /**
     * The id of this text.
     *
     * @param value the id as the remote gave it
     * @return the id
     * @throws IllegalArgumentException if the id is blank, or has a control character or half a surrogate pair
     */
    public static BackupId of(String value) {
        return new BackupId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

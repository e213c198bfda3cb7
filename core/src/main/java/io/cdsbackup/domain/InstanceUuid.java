package io.cdsbackup.domain;

/**
 * The id of a CDS MySQL instance: {@code InstanceUuid} in a request, {@code InstanceId} in an answer.
 *
 * <p>An opaque string: it may hold any characters but control characters, and is percent-encoded wherever it is sent.
 *
 * @param value the id as the remote gave it
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986">RFC 3986, on how it is encoded</a>
 */
public record InstanceUuid(String value) {

    /**
     * Checks the id.
     *
     * @param value the id as the remote gave it
     * @throws IllegalArgumentException if the id is blank, or has a control character or half a surrogate pair
     */
    public InstanceUuid {
        OpaqueText.checked("instance id", value);
    }

    /**
     * The id of this text.
     *
     * @param value the id as the remote gave it
     * @return the id
     * @throws IllegalArgumentException if the id is blank, or has a control character or half a surrogate pair
     */
    public static InstanceUuid of(String value) {
        return new InstanceUuid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

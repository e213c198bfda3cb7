package io.cdsbackup.domain;

import java.util.Objects;

/**
 * An access key and its secret. A class and no record, since its text form must show neither.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Credentials {

    private final String accessKeyId;
    private final String secretKey;

    private Credentials(String accessKeyId, String secretKey) {
        this.accessKeyId = accessKeyId;
        this.secretKey = secretKey;
    }

    /**
     * A pair of keys.
     *
     * @param accessKeyId the access key, sent with each request
     * @param secretKey the secret that requests are signed with, never sent
     * @return the credentials
     * @throws IllegalArgumentException if either is blank, the access key has a control character, or either has
     *     half of a surrogate pair; the message repeats neither
     */
    public static Credentials of(String accessKeyId, String secretKey) {
        if (secretKey.isBlank()) {
            throw new IllegalArgumentException("The secret key is blank");
        }
        if (OpaqueText.isBroken(secretKey)) {
            throw new IllegalArgumentException("The secret key has half of a surrogate pair");
        }
        return new Credentials(OpaqueText.checked("access key id", accessKeyId), secretKey);
    }

    /**
     * The access key. Do not log it.
     *
     * @return the access key
     */
    public String accessKeyId() {
        return accessKeyId;
    }

    /**
     * The secret that requests are signed with. Do not log it.
     *
     * @return the secret key
     */
    public String secretKey() {
        return secretKey;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Credentials that
                && accessKeyId.equals(that.accessKeyId)
                && secretKey.equals(that.secretKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(accessKeyId, secretKey);
    }

    /** Shows neither of the keys. */
    @Override
    public String toString() {
        return "Credentials[***]";
    }
}

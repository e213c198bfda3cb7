package io.cdsbackup.internal.download;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, as every Java runtime has it. */
final class Digests {

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java runtime has SHA-256", absent);
        }
    }

    /** A digest that goes on from where another one is, which stays there. */
    static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("Every Java runtime's SHA-256 can be copied", impossible);
        }
    }
}

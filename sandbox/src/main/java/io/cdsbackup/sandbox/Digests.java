package io.cdsbackup.sandbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digests that every JDK has. */
final class Digests {

    private Digests() {}

    static MessageDigest sha1() {
        return digest("SHA-1");
    }

    static MessageDigest sha256() {
        return digest("SHA-256");
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException notInThisJdk) {
            throw new IllegalStateException("Every Java platform must have " + algorithm, notInThisJdk);
        }
    }
}

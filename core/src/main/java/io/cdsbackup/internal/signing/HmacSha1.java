package io.cdsbackup.internal.signing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA1 by one secret key. To find the algorithm and give it the key takes half as long as the HMAC of a request, so that
 * is done once, and each request is signed by a copy: any thread may use it.
 */
final class HmacSha1 {

    private static final String ALGORITHM = "HmacSHA1";

    private final String secretKey;
    private final Mac keyed;

    private HmacSha1(String secretKey) {
        this.secretKey = secretKey;
        this.keyed = keyed(secretKey);
    }

    static HmacSha1 by(String secretKey) {
        return new HmacSha1(secretKey);
    }

    boolean isBy(String otherKey) {
        return secretKey.equals(otherKey);
    }

    /** The HMAC of these bytes, in Base64. */
    String of(ByteBuffer bytes) {
        Mac mac = copy();
        mac.update(bytes);
        return Base64.getEncoder().encodeToString(mac.doFinal());
    }

    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException notBySunJce) {
            return keyed(secretKey);
        }
    }

    private static Mac keyed(String secretKey) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, absent);
        }
    }

    @Override
    public String toString() {
        return "HmacSha1[***]";
    }
}

package io.cdsbackup.internal.signing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA1 by one secret key, as RFC 2104 has it, by the SHA-1 of the Java runtime. Each of its two hashes begins with a block
 * made of the key alone. Both are hashed once, as the RFC's section 4 advises, and each text goes on from copies of them: any
 * thread may use it. Where a security provider's SHA-1 cannot be copied, its HMAC is used.
 */
final class HmacSha1 {

    private static final String ALGORITHM = "HmacSHA1";
    private static final int BLOCK = 64;
    private static final int INNER = 0x36;
    private static final int OUTER = 0x5c;

    private final String secretKey;
    private final MessageDigest inner;
    private final MessageDigest outer;

    private HmacSha1(String secretKey, Supplier<MessageDigest> sha1) {
        this.secretKey = secretKey;
        byte[] key = secretKey.getBytes(StandardCharsets.UTF_8);
        byte[] block = Arrays.copyOf(key.length > BLOCK ? sha1.get().digest(key) : key, BLOCK);
        this.inner = begun(sha1.get(), block, INNER);
        this.outer = begun(sha1.get(), block, OUTER);
    }

    static HmacSha1 by(String secretKey) {
        return by(secretKey, HmacSha1::sha1);
    }

    /** The same with another's SHA-1. */
    static HmacSha1 by(String secretKey, Supplier<MessageDigest> sha1) {
        return new HmacSha1(secretKey, sha1);
    }

    boolean isBy(String otherKey) {
        return secretKey.equals(otherKey);
    }

    /** The HMAC of these bytes, in Base64. */
    String of(ByteBuffer bytes) {
        return Base64.getEncoder().encodeToString(hash(bytes));
    }

    private byte[] hash(ByteBuffer bytes) {
        MessageDigest first;
        MessageDigest second;
        try {
            first = (MessageDigest) inner.clone();
            second = (MessageDigest) outer.clone();
        } catch (CloneNotSupportedException notByThisProvider) {
            return hashByMac(bytes);
        }
        first.update(bytes);
        return second.digest(first.digest());
    }

    private byte[] hashByMac(ByteBuffer bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(bytes);
            return mac.doFinal();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, absent);
        }
    }

    private static MessageDigest begun(MessageDigest sha1, byte[] key, int pad) {
        byte[] block = key.clone();
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= (byte) pad;
        }
        sha1.update(block);
        return sha1;
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java runtime has SHA-1", absent);
        }
    }

    @Override
    public String toString() {
        return "HmacSha1[***]";
    }
}

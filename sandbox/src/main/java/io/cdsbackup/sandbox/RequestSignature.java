package io.cdsbackup.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/**
 * The signature of a request, worked out from the vendor's description alone: Base64 of HMAC-SHA1 (RFC 2104, written out
 * here, so that nothing is shared with a client under test) over the method and the canonical query.
 */
final class RequestSignature {

    private static final int BLOCK = 64;

    private RequestSignature() {}

    static String of(String method, String canonicalQuery, String secretKey) {
        byte[] signature = hmac(
                secretKey.getBytes(StandardCharsets.UTF_8),
                stringToSign(method, canonicalQuery).getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signature);
    }

    static String stringToSign(String method, String canonicalQuery) {
        return method + "&%2F&" + PercentCode.encoded(canonicalQuery);
    }

    static byte[] hmac(byte[] key, byte[] message) {
        byte[] padded = Arrays.copyOf(key.length > BLOCK ? Digests.sha1().digest(key) : key, BLOCK);
        MessageDigest inner = Digests.sha1();
        inner.update(xored(padded, 0x36));
        byte[] innerDigest = inner.digest(message);
        MessageDigest outer = Digests.sha1();
        outer.update(xored(padded, 0x5C));
        return outer.digest(innerDigest);
    }

    private static byte[] xored(byte[] key, int pad) {
        byte[] xored = new byte[key.length];
        for (int i = 0; i < key.length; i++) {
            xored[i] = (byte) (key[i] ^ pad);
        }
        return xored;
    }
}

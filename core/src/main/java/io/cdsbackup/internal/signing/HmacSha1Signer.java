package io.cdsbackup.internal.signing;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.port.Signer;
import io.cdsbackup.port.SigningRequest;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The vendor's signature, version 1.0. Without state: any thread may use it. */
public final class HmacSha1Signer implements Signer {

    private static final String ALGORITHM = "HmacSHA1";

    @Override
    public URI sign(SigningRequest request, Credentials credentials, Instant timestamp, String nonce) {
        CanonicalQuery query =
                CanonicalQuery.behind(request.endpoint(), parameters(request, credentials, timestamp, nonce));
        String signature = signature(query.stringToSign(request.method()), credentials.secretKey());
        return URI.create(query.signedBy(signature));
    }

    static String signature(ByteBuffer stringToSign, String secretKey) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(stringToSign);
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, absent);
        }
    }

    private static SortedMap<String, String> parameters(
            SigningRequest request, Credentials credentials, Instant timestamp, String nonce) {
        SortedMap<String, String> all = new TreeMap<>(request.parameters());
        if (all.containsKey("Signature")) {
            throw setHere("Signature");
        }
        put(all, "Action", request.action());
        put(all, "AccessKeyId", credentials.accessKeyId());
        put(all, "SignatureMethod", "HMAC-SHA1");
        put(all, "SignatureVersion", "1.0");
        put(all, "SignatureNonce", nonce);
        put(all, "Timestamp", timestamp.truncatedTo(ChronoUnit.SECONDS).toString());
        put(all, "Version", "2019-08-08");
        return all;
    }

    private static void put(SortedMap<String, String> all, String name, String value) {
        if (all.put(name, value) != null) {
            throw setHere(name);
        }
    }

    private static IllegalArgumentException setHere(String name) {
        return new IllegalArgumentException("The signer sets the parameter " + name + " itself");
    }
}

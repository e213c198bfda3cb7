package io.cdsbackup.internal.signing;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.port.Signer;
import io.cdsbackup.port.SigningRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The vendor's signature, version 1.0. Without state: any thread may use it. */
public final class HmacSha1Signer implements Signer {

    private static final String ALGORITHM = "HmacSHA1";

    @Override
    public URI sign(SigningRequest request, Credentials credentials, Instant timestamp, String nonce) {
        CanonicalQuery query = CanonicalQuery.of(parameters(request, credentials, timestamp, nonce));
        String signature = signature(query.stringToSign(request.method()), credentials.secretKey());
        // The slash before the query is the form that the vendor's own samples use.
        return URI.create(request.endpoint().base() + "/?" + query.signedBy(signature));
    }

    static String signature(String stringToSign, String secretKey) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, absent);
        }
    }

    private static Map<String, String> parameters(
            SigningRequest request, Credentials credentials, Instant timestamp, String nonce) {
        Map<String, String> common = Map.of(
                "Action",
                request.action(),
                "AccessKeyId",
                credentials.accessKeyId(),
                "SignatureMethod",
                "HMAC-SHA1",
                "SignatureVersion",
                "1.0",
                "SignatureNonce",
                nonce,
                "Timestamp",
                timestamp.truncatedTo(ChronoUnit.SECONDS).toString(),
                "Version",
                "2019-08-08");
        Map<String, String> all = new HashMap<>(request.parameters());
        for (String name : common.keySet()) {
            if (all.containsKey(name)) {
                throw new IllegalArgumentException("The signer sets the parameter " + name + " itself");
            }
        }
        if (all.containsKey("Signature")) {
            throw new IllegalArgumentException("The signer sets the parameter Signature itself");
        }
        all.putAll(common);
        return all;
    }
}

package io.cdsbackup.internal.signing;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.port.SignedUri;
import io.cdsbackup.port.Signer;
import io.cdsbackup.port.SigningRequest;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vendor's signature, version 1.0. It keeps the last secret key, made ready for the next request; any thread may use it. */
public final class HmacSha1Signer implements Signer {

    private static final String SIGNATURE = "Signature";

    /** What every request has beside the action's own parameters, in order. */
    private static final CommonParameter[] COMMON = {
        CommonParameter.named("AccessKeyId"),
        CommonParameter.named("Action"),
        CommonParameter.fixed("SignatureMethod", "HMAC-SHA1"),
        CommonParameter.named("SignatureNonce"),
        CommonParameter.fixed("SignatureVersion", "1.0"),
        CommonParameter.named("Timestamp"),
        CommonParameter.fixed("Version", "2019-08-08")
    };

    private volatile @Nullable HmacSha1 last;

    @Override
    public SignedUri sign(SigningRequest request, Credentials credentials, Instant timestamp, String nonce) {
        String[] values = {credentials.accessKeyId(), request.action(), "", nonce, "", UtcSeconds.text(timestamp), ""};
        CanonicalQuery query = CanonicalQuery.behind(request.endpoint().base().toASCIIString(), request.method());
        addAll(query, values, request.parameters());
        return SignedUri.of(query.signedBy(hmac(credentials.secretKey()).of(query.stringToSign())));
    }

    /** Both kinds are in order, and are merged so. */
    private static void addAll(CanonicalQuery query, String[] values, Map<String, String> parameters) {
        int next = 0;
        for (Map.Entry<String, String> own : parameters.entrySet()) {
            String name = own.getKey();
            while (next < COMMON.length && COMMON[next].isBefore(name)) {
                query.add(COMMON[next], values[next++]);
            }
            if (name.equals(SIGNATURE) || (next < COMMON.length && COMMON[next].isNamed(name))) {
                throw new IllegalArgumentException("The signer sets the parameter " + name + " itself");
            }
            query.add(name, own.getValue());
        }
        while (next < COMMON.length) {
            query.add(COMMON[next], values[next++]);
        }
    }

    private HmacSha1 hmac(String secretKey) {
        HmacSha1 kept = last;
        if (kept == null || !kept.isBy(secretKey)) {
            kept = HmacSha1.by(secretKey);
            last = kept;
        }
        return kept;
    }

    @Override
    public String toString() {
        return "HmacSha1Signer";
    }
}

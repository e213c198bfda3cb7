package io.cdsbackup.internal.signing;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.port.SignedUri;
import io.cdsbackup.port.Signer;
import io.cdsbackup.port.SigningRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The vendor's signature, version 1.0. It keeps the last secret key, made ready for the next request; any thread may use it. */
public final class HmacSha1Signer implements Signer {

    private static final String SIGNATURE = "Signature";

    /** What every request has beside the action's own parameters, in order. */
    private static final List<ParameterName> COMMON = Stream.of(
                    "AccessKeyId",
                    "Action",
                    "SignatureMethod",
                    "SignatureNonce",
                    "SignatureVersion",
                    "Timestamp",
                    "Version")
            .map(ParameterName::of)
            .toList();

    private volatile @Nullable HmacSha1 last;

    @Override
    public SignedUri sign(SigningRequest request, Credentials credentials, Instant timestamp, String nonce) {
        String[] common = {
            credentials.accessKeyId(),
            request.action(),
            "HMAC-SHA1",
            nonce,
            "1.0",
            UtcSeconds.text(timestamp),
            "2019-08-08"
        };
        CanonicalQuery query = CanonicalQuery.behind(request.endpoint().base().toASCIIString(), request.method());
        addAll(query, common, request.parameters());
        return SignedUri.of(query.signedBy(hmac(credentials.secretKey()).of(query.stringToSign())));
    }

    /** Both kinds are in order, and are merged so. */
    private static void addAll(CanonicalQuery query, String[] common, Map<String, String> parameters) {
        int next = 0;
        for (Map.Entry<String, String> own : parameters.entrySet()) {
            String name = own.getKey();
            while (next < common.length && COMMON.get(next).isBefore(name)) {
                query.add(COMMON.get(next), common[next++]);
            }
            if (name.equals(SIGNATURE)
                    || (next < common.length && COMMON.get(next).is(name))) {
                throw new IllegalArgumentException("The signer sets the parameter " + name + " itself");
            }
            query.add(name, own.getValue());
        }
        while (next < common.length) {
            query.add(COMMON.get(next), common[next++]);
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

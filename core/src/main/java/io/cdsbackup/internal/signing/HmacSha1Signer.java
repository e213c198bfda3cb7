package io.cdsbackup.internal.signing;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.port.SignedUri;
import io.cdsbackup.port.Signer;
import io.cdsbackup.port.SigningRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The vendor's signature, version 1.0. It keeps the last secret key, made ready for the next request; any thread may use it. */
public final class HmacSha1Signer implements Signer {

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
        new ParameterMerge(query, COMMON, values).with(request.parameters());
        return SignedUri.of(query.signedBy(hmac(credentials.secretKey()).of(query.stringToSign())));
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

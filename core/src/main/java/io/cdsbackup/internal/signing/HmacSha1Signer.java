package io.cdsbackup.internal.signing;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.port.SignedUri;
import io.cdsbackup.port.Signer;
import io.cdsbackup.port.SigningRequest;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's signature, version 1.0. It keeps the last secret key, made ready for the next request, and what the last query
 * was written on; any thread may use it.
 */
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
    /** For one thread at a time; another writes on a new one meanwhile. */
    private final AtomicReference<@Nullable CanonicalQuery> spare = new AtomicReference<>();

    @Override
    public SignedUri sign(SigningRequest request, Credentials credentials, Instant timestamp, String nonce) {
        String[] values = {credentials.accessKeyId(), request.action(), "", nonce, "", UtcSeconds.text(timestamp), ""};
        CanonicalQuery kept = spare.getAndSet(null);
        CanonicalQuery query = kept == null ? new CanonicalQuery() : kept;
        query.begin(request.method(), request.endpoint().base());
        new ParameterMerge(query, COMMON, values).with(request.parameters());
        String signed = query.signedBy(hmac(credentials.secretKey()).of(query.stringToSign()));
        if (query.isUsual()) {
            spare.set(query);
        }
        return SignedUri.of(signed);
    }

    /** Whether the next request has something to be written on. */
    boolean hasSpare() {
        return spare.get() != null;
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

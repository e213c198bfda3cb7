package io.cdsbackup;

import io.cdsbackup.internal.signing.HmacSha1Signer;
import io.cdsbackup.port.Signer;

/** The signers that come with this library. */
public final class Signers {

    private Signers() {}

    /**
     * The signature that the CDS API asks for: HMAC-SHA1, version 1.0. Percent-encoding is RFC 3986's in its strict form, so
     * that any HTTP client sends the signed address unchanged.
     *
     * @return a signer of its own; safe for use by several threads. It keeps the secret key that it was last given, made ready
     *     for the next request, and the query that it signed last, without the signature
     */
    public static Signer hmacSha1() {
        return new HmacSha1Signer();
    }
}

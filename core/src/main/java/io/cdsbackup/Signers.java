package io.cdsbackup;

import io.cdsbackup.internal.signing.HmacSha1Signer;
import io.cdsbackup.port.Signer;

/** The signers that come with this library. */
public final class Signers {

    private static final Signer HMAC_SHA1 = new HmacSha1Signer();

    private Signers() {}

    /**
     * The signature that the CDS API asks for: HMAC-SHA1, version 1.0. Percent-encoding is RFC 3986's in its strict form, so
     * that any HTTP client sends the signed URI unchanged.
     *
     * @return the signer; pure, and safe for use by several threads
     */
    public static Signer hmacSha1() {
        return HMAC_SHA1;
    }
}

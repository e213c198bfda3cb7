package io.cdsbackup.port;

import io.cdsbackup.domain.Credentials;
import java.time.Instant;

/** Signs API requests: the same input gives the same address. Safe for use by several threads. */
@FunctionalInterface
public interface Signer {

    /**
     * Signs a request.
     *
     * @param request the request
     * @param credentials the access key and its secret
     * @param timestamp the request's timestamp; its fraction of a second is left out
     * @param nonce a word that no request had before
     * @return the signed address, in a form that HTTP clients send as it is
     */
    SignedUri sign(SigningRequest request, Credentials credentials, Instant timestamp, String nonce);
}

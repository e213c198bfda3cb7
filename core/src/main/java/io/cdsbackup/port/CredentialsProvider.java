package io.cdsbackup.port;

import io.cdsbackup.domain.Credentials;

/**
 * Gives the credentials to sign the next request with, fresh each time, so that a rotated key is picked up. Safe for use by
 * several threads; its text form shows no secret.
 */
@FunctionalInterface
public interface CredentialsProvider {

    /**
     * The credentials as they are now.
     *
     * @return the credentials
     * @throws io.cdsbackup.error.CredentialsException if there are none, or none that can be used
     */
    Credentials credentials();
}

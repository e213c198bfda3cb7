package io.cdsbackup.internal.api;

import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.internal.events.ClientEvents;
import io.cdsbackup.internal.retry.Timing;
import io.cdsbackup.port.CredentialsProvider;
import io.cdsbackup.port.JsonCodec;
import io.cdsbackup.port.NonceSource;
import io.cdsbackup.port.Signer;
import io.cdsbackup.port.Transport;

/**
 * What calls are made with.
 *
 * @param endpoint where they go
 * @param credentials what they are signed with, asked for at each call
 * @param signer signs them
 * @param transport sends them
 * @param codec reads the answers
 * @param nonces makes each attempt's nonce
 * @param retries how often and how long to try again
 * @param timing time and chance
 * @param toolVersion for the User-Agent
 * @param events what happens, for those who listen
 */
public record ApiSettings(
        Endpoint endpoint,
        CredentialsProvider credentials,
        Signer signer,
        Transport transport,
        JsonCodec codec,
        NonceSource nonces,
        RetryPolicy retries,
        Timing timing,
        String toolVersion,
        ClientEvents events) {

    /** Shows the endpoint alone. */
    @Override
    public String toString() {
        return "ApiSettings[" + endpoint + "]";
    }
}

package io.cdsbackup.transport.feign;

import feign.Capability;
import feign.Client;
import feign.Request.Options;
import feign.Retryer;
import java.util.function.UnaryOperator;

/**
 * Goes round a Feign builder's own parts, so that a signed call is sent exactly once and to its exact address. Feign calls
 * capabilities by reflection, which is why this class is public; there is no other use for it.
 */
public final class CallCapability implements Capability {

    private final UnaryOperator<Client> clients;
    private final Options options;

    CallCapability(UnaryOperator<Client> clients, Options options) {
        this.clients = clients;
        this.options = options;
    }

    /**
     * Wraps the client that Feign would send by.
     *
     * @param client the client, as the capabilities before this one have wrapped it
     * @return a client that knows the signed calls
     */
    @Override
    public Client enrich(Client client) {
        return clients.apply(client);
    }

    /**
     * Replaces the retryer: a signature is good for one request.
     *
     * @param retryer the builder's
     * @return one that never retries
     */
    @Override
    public Retryer enrich(Retryer retryer) {
        return Retryer.NEVER_RETRY;
    }

    /**
     * Replaces the options: a redirect is an answer.
     *
     * @param given the builder's
     * @return some that follow no redirect
     */
    @Override
    public Options enrich(Options given) {
        return options;
    }
}

package io.cdsbackup.transport.feign;

import feign.Client;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.port.TransportSettings;
import java.util.Optional;

/** Which client sends, where the user gave one. */
final class ClientChoice {

    /** More wrappings than anybody has; one that wraps itself ends here. */
    private static final int DEEPEST = 10;

    private ClientChoice() {}

    /**
     * The client below all that a load balancer or a tracer has wrapped it in. Those take the host for a service's name, or
     * write addresses down. The wrappers of Spring Cloud all have a public {@code getDelegate()}.
     */
    static Client innermost(Client client) {
        Client at = client;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<Client> below = at instanceof IdentifiedClient ours
                    ? Optional.of(ours.delegate())
                    : DuckTyped.get(at, "getDelegate", Client.class);
            if (below.isEmpty()) {
                return at;
            }
            at = below.get();
        }
        return at;
    }

    /**
     * The client to send by under these settings.
     *
     * @throws InvalidSettingException if the settings ask for trust or a proxy that the client would not heed
     */
    static Client of(Client given, TransportSettings settings) {
        Client client = innermost(given);
        if (settings.sslContext() == null && settings.proxy() == null) {
            return client;
        }
        if (client.getClass() == Client.Default.class) {
            return new OwnClient(settings);
        }
        throw new InvalidSettingException(
                ErrorDetail.of("The transport settings name a trust or a proxy, but the Feign client that was given"
                                + " has its own")
                        .withHint("Set trust and proxy on that client, or leave the client out."));
    }
}

package io.cdsbackup.transport.feign;

import feign.Client;
import feign.Feign;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the client below all that an application's framework has wrapped around it. A load balancer takes the host for a
 * service's name, and a tracer or a meter writes addresses down, which are secrets here. For code that is handed clients and
 * cannot know how they are wrapped, such as an auto-configuration; who has a client in hand gives that to
 * {@link FeignTransport}.
 *
 * <p>A wrapping is a client that shows another by a public {@code getDelegate()}, as Spring Cloud's load balancers do; one that
 * has another in a field {@code delegate}; and one of Feign's own meters or of the usual tracers that has another in any field.
 * What else an application wraps by itself is left whole.
 */
public final class InnermostClient {

    /** More wrappings than anybody has; one that wraps itself ends here. */
    private static final int DEEPEST = 10;

    private InnermostClient() {}

    /**
     * The client that a client stands on.
     *
     * @param client the client, as the application has it
     * @return the innermost one; the same if it is no wrapping
     */
    public static Client of(Client client) {
        Client at = client;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<Client> below = below(at);
            if (below.isEmpty()) {
                return at;
            }
            at = below.get();
        }
        return at;
    }

    /**
     * The client that a builder's client stands on, below what the builder's capabilities wrap around it.
     *
     * @param builders gives a new builder each time; one is used up
     * @return the innermost one; empty if the builder does not show its client
     */
    public static Optional<Client> of(Supplier<Feign.Builder> builders) {
        return PlainClient.seenBy(builders.get()).map(InnermostClient::of);
    }

    private static Optional<Client> below(Client at) {
        return DuckTyped.get(at, "getDelegate", Client.class).or(() -> HeldClient.in(at));
    }
}

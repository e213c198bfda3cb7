package io.cdsbackup.transport.feign;

import feign.Client;
import feign.Feign;
import feign.Request.Options;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the client that a user's builder was given. A builder tells nobody, but it shows its client to capabilities, after
 * those before have wrapped it; so a client that comes back as it was put in was wrapped by none.
 */
final class PlainClient {

    private PlainClient() {}

    /**
     * The builder's own client.
     *
     * @param builders gives the user's builder
     * @return the client; empty if a capability wraps it, or if that cannot be told since the builder is always the same one
     */
    static Optional<Client> of(Supplier<Feign.Builder> builders) {
        Feign.Builder builder = builders.get();
        Feign.Builder probed = builders.get();
        if (probed == builder) {
            return Optional.empty();
        }
        Client probe = (request, options) -> {
            throw new IOException("A probe sends nothing");
        };
        return seenBy(probed.client(probe)).filter(probe::equals).isPresent() ? seenBy(builder) : Optional.empty();
    }

    /** The client that a builder would send by, as its capabilities have wrapped it. The builder is used up. */
    static Optional<Client> seenBy(Feign.Builder builder) {
        AtomicReference<@Nullable Client> seen = new AtomicReference<>();
        builder.addCapability(new CallCapability(
                        client -> {
                            seen.set(client);
                            return client;
                        },
                        new Options()))
                .build();
        return Optional.ofNullable(seen.get());
    }
}

package io.cdsbackup.transport.feign;

import feign.Client;
import feign.Feign;
import io.cdsbackup.port.TransportProvider;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Makes transports of what you have of Feign. Give what comes out to the builder of the backup client; without any of this,
 * core finds {@link FeignTransportProvider} by itself.
 *
 * <p>A client that you give sends what it is asked to and nothing else: no repeated requests, no cookies, no decoding, no
 * authentication. Feign's clients are opaque, so this cannot be checked; the module's README says how to make such a client of
 * OkHttp, Apache's and the JDK's. It is not closed with the transport. A client that Spring Cloud has wrapped for load
 * balancing is taken out of its wrapping.
 *
 * <p>Trust and proxy are those of the client that you give; transport settings that name any are refused then, unless the
 * client is Feign's plain default one, which is replaced by one that heeds them. The connect timeout always applies.
 */
public final class FeignTransport {

    private FeignTransport() {}

    /**
     * Sends API calls and downloads by this client.
     *
     * @param client the client
     * @return transports by that client, under the name {@code feign}
     */
    public static TransportProvider using(Client client) {
        return new ClientProvider(Objects.requireNonNull(client, "client"));
    }

    /**
     * Sends API calls by this builder's client, with its interceptors, logger and capabilities.
     *
     * <p>They see the host, the path, the status and the header fields of a call, but not what is signed, nor the bodies. The
     * fields that interceptors add go on the wire, where the call has none of that name. The retryer, options, contract,
     * encoder and decoder of the builder are not used. Clients that a capability wraps around the builder's see the signed
     * address; to keep it from them, use {@link #using(Supplier, Client)}.
     *
     * <p>Downloads go by the builder's client alone. If a capability wraps that client, it cannot be had alone, and they go by
     * a client of their own, made of the transport settings.
     *
     * @param builders gives a new builder each time, such as {@code () -> Feign.builder().logger(mine)}
     * @return transports by that builder, under the name {@code feign}
     */
    public static TransportProvider using(Supplier<Feign.Builder> builders) {
        return new BuilderProvider(Objects.requireNonNull(builders, "builders"), null);
    }

    /**
     * Sends API calls by this client with the builder's interceptors, logger and capabilities, and downloads by the client
     * alone. The client takes the place of the builder's own, below all capabilities, so that nothing that they wrap around
     * it sees a signed address.
     *
     * @param builders gives a new builder each time
     * @param client the client
     * @return transports by that builder and client, under the name {@code feign}
     */
    public static TransportProvider using(Supplier<Feign.Builder> builders, Client client) {
        return new BuilderProvider(
                Objects.requireNonNull(builders, "builders"), Objects.requireNonNull(client, "client"));
    }
}

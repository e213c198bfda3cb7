package io.cdsbackup.transport.feign;

import feign.Client;
import feign.Feign;
import feign.Request.Options;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The transports by a Feign builder of the user's: API calls with all that it adds to them, downloads with nothing of it. */
final class BuilderProvider implements TransportProvider {

    private static final System.Logger LOG = System.getLogger(BuilderProvider.class.getName());

    private final Supplier<Feign.Builder> builders;
    private final @Nullable Client given;

    BuilderProvider(Supplier<Feign.Builder> builders, @Nullable Client given) {
        this.builders = builders;
        this.given = given;
    }

    @Override
    public String name() {
        return FeignTransportProvider.NAME;
    }

    @Override
    public Transport transport(TransportSettings settings) {
        Timeouts timeouts = new Timeouts(settings.connectTimeout());
        // What a user's interceptor sees of the options says nothing of the deadline, which each call has for itself.
        Options options = timeouts.reading(settings.connectTimeout());
        Route route = given == null
                ? BuilderRoute.byOwnClient(builders.get(), found -> ClientChoice.of(found, settings), options)
                : BuilderRoute.byGivenClient(builders.get(), ClientChoice.of(given, settings), options);
        return new FeignApi(timeouts, route);
    }

    @Override
    public DownloadTransport downloads(TransportSettings settings) {
        return new FeignDownloads(downloader(settings), new Timeouts(settings.connectTimeout()));
    }

    /** A download address is a secret in itself, so nothing that a capability has wrapped may see it. */
    private Client downloader(TransportSettings settings) {
        if (given != null) {
            return ClientChoice.of(given, settings);
        }
        return PlainClient.of(builders)
                .map(client -> ClientChoice.of(client, settings))
                .orElseGet(() -> {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "The Feign builder's client is wrapped by a capability, so downloads go through a client of their own,"
                                    + " with the transport settings' trust and proxy; to have them go through yours, give it as the"
                                    + " second argument of FeignTransport.using");
                    return new OwnClient(settings);
                });
    }
}

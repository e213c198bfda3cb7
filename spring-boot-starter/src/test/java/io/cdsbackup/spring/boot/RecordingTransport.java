package io.cdsbackup.spring.boot;

import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;
import io.cdsbackup.testkit.InMemoryTransport;
import io.cdsbackup.testkit.ModelTransport;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The test kit's fake, and what it was made with. */
final class RecordingTransport implements TransportProvider {

    private final ModelTransport model = InMemoryTransport.model();
    private final AtomicReference<@Nullable TransportSettings> settings = new AtomicReference<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    ModelTransport model() {
        return model;
    }

    TransportSettings settings() {
        return Optional.ofNullable(settings.get()).orElseThrow();
    }

    boolean isClosed() {
        return closed.get();
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public Transport transport(TransportSettings given) {
        settings.set(given);
        Transport made = model.transport(given);
        return new Transport() {
            @Override
            public io.cdsbackup.port.TransportResponse exchange(io.cdsbackup.port.TransportRequest request) {
                return made.exchange(request);
            }

            @Override
            public void close() {
                closed.set(true);
                made.close();
            }
        };
    }

    @Override
    public DownloadTransport downloads(TransportSettings given) {
        return model.downloads(given);
    }
}

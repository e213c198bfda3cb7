package io.cdsbackup;

import io.cdsbackup.fake.ScriptedTransport;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the transports that a test has prepared, in turn, and remembers what they were to be made with. */
final class GivenTransports implements TransportProvider {

    private final Deque<ScriptedTransport> transports = new ArrayDeque<>();
    private final Deque<FixedFile> downloads = new ArrayDeque<>();
    private final List<TransportSettings> settings = new ArrayList<>();
    private @Nullable RuntimeException failure;

    GivenTransports(ScriptedTransport transport, FixedFile file) {
        then(transport, file);
    }

    GivenTransports then(ScriptedTransport transport, FixedFile file) {
        transports.add(transport);
        downloads.add(file);
        return this;
    }

    /** Makes no transport for downloads. */
    GivenTransports failingForDownloads(RuntimeException thrown) {
        failure = thrown;
        return this;
    }

    /** What transports were to be made with so far. */
    List<TransportSettings> settings() {
        return List.copyOf(settings);
    }

    @Override
    public String name() {
        return "given";
    }

    @Override
    public Transport transport(TransportSettings with) {
        settings.add(with);
        return transports.remove();
    }

    @Override
    public DownloadTransport downloads(TransportSettings with) {
        settings.add(with);
        if (failure != null) {
            throw failure;
        }
        return downloads.remove();
    }
}

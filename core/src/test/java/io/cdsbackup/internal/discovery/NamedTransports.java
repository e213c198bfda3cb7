package io.cdsbackup.internal.discovery;

import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;

/** Providers that have a name and make nothing: choosing is all that they are for. */
abstract class NamedTransports implements TransportProvider {

    private final String name;

    private NamedTransports(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Transport transport(TransportSettings settings) {
        throw new AssertionError("Choosing a provider makes no transport");
    }

    @Override
    public DownloadTransport downloads(TransportSettings settings) {
        throw new AssertionError("Choosing a provider makes no transport");
    }

    public static final class Red extends NamedTransports {
        public Red() {
            super("red");
        }
    }

    public static final class Blue extends NamedTransports {
        public Blue() {
            super("blue");
        }
    }

    public static final class OtherBlue extends NamedTransports {
        public OtherBlue() {
            super("blue");
        }
    }

    public static final class Broken extends NamedTransports {
        public Broken() {
            super("broken");
            throw new IllegalStateException("What it needs is not there");
        }
    }
}

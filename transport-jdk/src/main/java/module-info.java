/** Carries API calls and downloads by {@code java.net.http}. */
module io.cdsbackup.transport.jdk {
    requires transitive io.cdsbackup.core;
    requires transitive java.net.http;
    requires java.logging;
    requires static org.jspecify;

    exports io.cdsbackup.transport.jdk;

    provides io.cdsbackup.port.TransportProvider with
            io.cdsbackup.transport.jdk.JdkTransportProvider;
}

/** Carries API calls and downloads by Feign. */
module io.cdsbackup.transport.feign {
    requires transitive io.cdsbackup.core;
    requires transitive feign.core;
    requires java.logging;
    requires static org.jspecify;

    exports io.cdsbackup.transport.feign;

    provides io.cdsbackup.port.TransportProvider with
            io.cdsbackup.transport.feign.FeignTransportProvider;
}

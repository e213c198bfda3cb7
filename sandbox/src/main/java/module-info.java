/** A loopback server that plays the remote service: the API, the file store, and their faults. */
module io.cdsbackup.sandbox {
    requires transitive io.cdsbackup.core;
    requires jdk.httpserver;
    requires static org.jspecify;

    exports io.cdsbackup.sandbox;
}

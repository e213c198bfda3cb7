/** A loopback server that plays the remote service. */
module io.cdsbackup.sandbox {
    requires jdk.httpserver;
    requires static org.jspecify;
}

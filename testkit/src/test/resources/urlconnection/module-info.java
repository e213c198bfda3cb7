/** Carries API calls and downloads by {@code HttpURLConnection}. */
module io.cdsbackup.testkit.urlconnection {
    requires transitive io.cdsbackup.core;
    requires java.logging;
    requires static org.jspecify;

    exports io.cdsbackup.testkit.urlconnection;

    provides io.cdsbackup.port.TransportProvider with
            io.cdsbackup.testkit.urlconnection.UrlConnectionProvider;
}

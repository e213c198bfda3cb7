/** Carries API calls and downloads by {@code java.net.http}. */
module io.cdsbackup.transport.jdk {
    requires transitive io.cdsbackup.core;
    requires java.net.http;
    requires static org.jspecify;
}

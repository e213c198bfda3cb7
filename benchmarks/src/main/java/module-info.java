/** Measures the library and the command against what else there is. Nobody depends on it. */
module io.cdsbackup.benchmarks {
    requires io.cdsbackup.core;
    requires io.cdsbackup.transport.jdk;
    requires java.net.http;
    requires static org.jspecify;
}

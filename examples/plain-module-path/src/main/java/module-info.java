/** A program of somebody else's: it names the transport, which brings the rest of the library. */
module com.example.archive {
    requires io.cdsbackup.transport.jdk;
    requires static org.jspecify;
}

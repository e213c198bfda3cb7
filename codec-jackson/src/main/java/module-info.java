/** Reads and writes JSON for core, by Jackson. */
module io.cdsbackup.codec.jackson {
    requires transitive io.cdsbackup.core;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports io.cdsbackup.codec.jackson;

    provides io.cdsbackup.port.JsonCodec with
            io.cdsbackup.codec.jackson.JacksonCodec;
}

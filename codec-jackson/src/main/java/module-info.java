/** Reads and writes JSON for core, by Jackson. */
module io.cdsbackup.codec.jackson {
    requires io.cdsbackup.core;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;
}

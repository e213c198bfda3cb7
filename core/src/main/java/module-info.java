/**
 * The pure core: the backup-download domain, its errors, the ports that adapters implement, and the client that uses them.
 * It has no runtime dependency; adapters are found by {@link java.util.ServiceLoader} or given to the builder.
 */
module io.cdsbackup.core {
    requires static transitive org.jspecify;

    exports io.cdsbackup;
    exports io.cdsbackup.domain;
    exports io.cdsbackup.error;
    exports io.cdsbackup.port;

    uses io.cdsbackup.port.TransportProvider;
    uses io.cdsbackup.port.JsonCodec;
    uses io.cdsbackup.port.BackupStore;
    uses io.cdsbackup.port.ProfileSource;
}

/** Downloads backups of CDS MySQL instances. */
module io.cdsbackup.core {
    requires static org.jspecify;
}

/** Keeps backups and credentials on the local file system. */
module io.cdsbackup.localfiles {
    requires io.cdsbackup.core;
    requires static org.jspecify;
}

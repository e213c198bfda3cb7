/** Keeps backups and credentials on the local file system. */
module io.cdsbackup.localfiles {
    requires transitive io.cdsbackup.core;
    requires static org.jspecify;

    exports io.cdsbackup.localfiles;

    provides io.cdsbackup.port.BackupStore with
            io.cdsbackup.localfiles.LocalBackupStore;
    provides io.cdsbackup.port.ProfileSource with
            io.cdsbackup.localfiles.FileProfileSource;
}

/** The {@code cds-backup} command. */
module io.cdsbackup.cli {
    requires io.cdsbackup.core;
    requires io.cdsbackup.sandbox;
    requires info.picocli;
    requires static org.jspecify;
}

/** The {@code cds-backup} command. */
module io.cdsbackup.cli {
    requires io.cdsbackup.core;
    requires io.cdsbackup.sandbox;
    requires info.picocli;
    requires java.management;
    requires jdk.unsupported;
    requires static org.jspecify;

    opens io.cdsbackup.cli.command to
            info.picocli;

    uses io.cdsbackup.port.JsonCodec;

    provides System.LoggerFinder with
            io.cdsbackup.cli.log.StderrLoggerFinder;
}

/** What a test of code that uses backups needs. */
module io.cdsbackup.testkit {
    requires transitive io.cdsbackup.core;
    requires transitive io.cdsbackup.sandbox;
    requires static transitive org.junit.jupiter.api;
    requires static org.jspecify;

    exports io.cdsbackup.testkit;
}
